import { useInfiniteQuery } from '@tanstack/react-query';
import type { WorkOrderInbox, WorkOrderSummary, WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { keepAnswer, startingFromKept } from '../../platform/kept-answers';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { usePageInSight } from '../../platform/page-in-sight';
import { fetchInbox } from './api';
import { INBOX_KEY } from './keys';

/** The inbox of one tab; follows what happens because orders are offered and taken all the time. */
export function useInbox(tab: WorkOrderTab) {
  const name = `${INBOX_KEY}:${tab}`;
  const query = useInfiniteQuery({
    queryKey: [INBOX_KEY, tab],
    queryFn: async ({ pageParam }) => {
      const page = await fetchInbox(tab, pageParam);
      if (pageParam === null) keepAnswer(name, page);
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...useLiveQuery('list'),
    ...startingFromKept(name, (page: WorkOrderInbox) => ({ pages: [page], pageParams: [null] })),
  });
  const inSight = usePageInSight(query);
  const orders: WorkOrderSummary[] = inSight.page?.items ?? [];
  return { ...query, ...inSight, orders, counts: query.data?.pages[0]?.counts ?? null };
}
