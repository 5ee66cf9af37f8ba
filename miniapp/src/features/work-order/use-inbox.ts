import { useInfiniteQuery } from '@tanstack/react-query';
import type { WorkOrderSummary, WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { fetchInbox } from './api';

export const INBOX_KEY = 'work-orders';

/** The inbox of one tab; refreshed each half minute because orders are offered and taken all the time. */
export function useInbox(tab: WorkOrderTab) {
  const query = useInfiniteQuery({
    queryKey: [INBOX_KEY, tab],
    queryFn: ({ pageParam }) => fetchInbox(tab, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const pages = query.data?.pages ?? [];
  const orders: WorkOrderSummary[] = pages.flatMap((page) => page.items);
  return { ...query, orders, counts: pages[0]?.counts ?? null };
}
