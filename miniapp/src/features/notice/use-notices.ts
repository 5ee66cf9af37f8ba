import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '@yingsheng/shared/api/common';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';
import { useSession } from '../../platform/session';

/** My notices, newest first. */
export function useNotices() {
  const result = useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) => request<Page<NoticeView>>('GET', `/api/notices${queryString({ cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const inSight = usePageInSight(result);
  return { ...result, ...inSight, notices: inSight.page?.items ?? [] };
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
