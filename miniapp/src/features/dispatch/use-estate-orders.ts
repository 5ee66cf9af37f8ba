import { useInfiniteQuery } from '@tanstack/react-query';
import type { OrderListQuery, OrderPage } from '@yingsheng/shared/api/dispatch';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';

/** 工单清单 of an estate, page by page, with how many there are on all pages. */
export function useEstateOrders(estateId: string, filters: OrderListQuery) {
  const query = useInfiniteQuery({
    queryKey: ['dispatch-board', estateId, 'orders', filters],
    queryFn: ({ pageParam }) =>
      request<OrderPage>(
        'GET',
        `/api/estates/${estateId}/work-orders${queryString({ ...filters, cursor: pageParam ?? undefined })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...useLiveQuery('list'),
  });
  const [first] = query.data?.pages ?? [];
  const inSight = usePageInSight(query);
  return { ...query, ...inSight, first, rows: inSight.page?.items ?? [] };
}
