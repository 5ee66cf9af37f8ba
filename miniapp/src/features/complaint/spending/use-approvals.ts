import { useInfiniteQuery } from '@tanstack/react-query';
import type { ApprovalPage } from '@yingsheng/shared/api/spending';
import { usePageInSight } from '../../../platform/page-in-sight';
import { queryString, request } from '../../../platform/request';

export const APPROVALS_KEY = 'approvals';

/** What waits for approval on an estate; read again twice a minute, because others decide as well. */
export function useApprovals(estateId: string) {
  const query = useInfiniteQuery({
    queryKey: [APPROVALS_KEY, estateId],
    queryFn: ({ pageParam }) =>
      request<ApprovalPage>(
        'GET',
        `/api/estates/${estateId}/approvals${queryString({ cursor: pageParam ?? undefined })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: estateId !== '',
    refetchInterval: 30_000,
  });
  const inSight = usePageInSight(query);
  return {
    ...query,
    ...inSight,
    rows: inSight.page?.items ?? [],
    decidedByOthers: query.data?.pages[0]?.decidedByOthers ?? [],
  };
}
