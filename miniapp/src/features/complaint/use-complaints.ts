import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { keepAnswer, startingFromKept } from '../../platform/kept-answers';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { usePageInSight } from '../../platform/page-in-sight';
import { countComplaints, listComplaints } from './api';

const FIRST = '';

/** A list that grows page by page. One's own matters can be read without a network, as they were last. */
export function useComplaints(query: ComplaintListQuery) {
  // What was searched for is a part of the list, and must not be taken for the whole of it later.
  const isOwn = (query.scope === 'mine' || query.scope === 'owned') && query.query === undefined;
  const name = ['complaints', query.scope, query.state, query.figure].filter((part) => part !== undefined).join(':');
  const result = useInfiniteQuery({
    queryKey: ['complaints', query],
    queryFn: async ({ pageParam }) => {
      const page = await listComplaints(pageParam ? { ...query, cursor: pageParam } : query);
      if (isOwn && pageParam === FIRST) keepAnswer(name, page);
      return page;
    },
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.nextCursor,
    ...useLiveQuery('list'),
    ...(isOwn
      ? startingFromKept(name, (page: Page<ComplaintSummary>) => ({ pages: [page], pageParams: [FIRST] }))
      : {}),
  });
  const inSight = usePageInSight(result);
  return { ...result, ...inSight, complaints: inSight.page?.items ?? [] };
}

/** 共几件; `undefined` until it is known. Words in all estates at once are found page by page and not counted. */
export function useComplaintCount(query: ComplaintListQuery): number | undefined {
  const isCounted = query.estateId !== undefined || query.query === undefined;
  const { data } = useQuery({
    queryKey: ['complaints', 'count', query],
    queryFn: () => countComplaints(query),
    enabled: isCounted,
    ...useLiveQuery('list'),
  });
  return data?.total;
}
