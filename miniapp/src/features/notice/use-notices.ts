import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NoticePage } from '@yingsheng/shared/api/notice';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';
import { useSession } from '../../platform/session';

/** My notices, newest first; `dangers` go before them on every page. */
export function useNotices() {
  const result = useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) => request<NoticePage>('GET', `/api/notices${queryString({ cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const inSight = usePageInSight(result);
  const dangers = result.data?.pages[0]?.dangers ?? [];
  const isAbove = new Set(dangers.map(({ id }) => id));
  const notices = (inSight.page?.items ?? []).filter(({ id }) => !isAbove.has(id));
  return { ...result, ...inSight, dangers, notices };
}

/** Marks some or (without ids) all as read, and brings the badge up to date. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => request<void>('POST', '/api/notices/read', ids ? { ids } : {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['notices'] });
      await useSession.getState().reloadMe();
    },
  });
}
