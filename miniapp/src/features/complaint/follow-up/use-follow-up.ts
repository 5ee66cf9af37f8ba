import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppealList, FollowUpCallPage, SetFollowUpShareRequest } from '@yingsheng/shared/api/follow-up';
import { usePageInSight } from '../../../platform/page-in-sight';
import { queryString, request } from '../../../platform/request';

export const FOLLOW_UP_KEY = 'follow-up';
const EVERY_MS = 60_000;

/** 待回访 of an estate, or of those what is overdue. */
export function useFollowUpCalls(estateId: string, isOverdue = false) {
  const query = useInfiniteQuery({
    queryKey: [FOLLOW_UP_KEY, 'calls', estateId, isOverdue],
    queryFn: ({ pageParam }) =>
      request<FollowUpCallPage>(
        'GET',
        `/api/estates/${estateId}/follow-up-calls${queryString({ isOverdue: isOverdue || undefined, cursor: pageParam ?? undefined })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: estateId !== '',
    refetchInterval: EVERY_MS,
  });
  const [first] = query.data?.pages ?? [];
  const inSight = usePageInSight(query);
  return { ...query, ...inSight, first, rows: inSight.page?.items ?? [] };
}

/** 待决定的申诉 of an estate. */
export function useAppeals(estateId: string) {
  return useQuery({
    queryKey: [FOLLOW_UP_KEY, 'appeals', estateId],
    queryFn: () => request<AppealList>('GET', `/api/estates/${estateId}/appeals`),
    enabled: estateId !== '',
    refetchInterval: EVERY_MS,
  });
}

export function useSetShare(estateId: string) {
  const refresh = useRefreshFollowUp();
  return useMutation<unknown, Error, SetFollowUpShareRequest>({
    mutationFn: (body) => request('PUT', `/api/estates/${estateId}/follow-up-share`, body),
    onSuccess: refresh,
  });
}

/** After a call or a decision the lists are read again. */
export function useRefreshFollowUp(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [FOLLOW_UP_KEY] });
}
