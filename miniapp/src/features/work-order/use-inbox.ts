import { useInfiniteQuery } from '@tanstack/react-query';
import type { WorkOrderInbox, WorkOrderSummary, WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { keepAnswer, startingFromKept } from '../../platform/kept-answers';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { usePageInSight } from '../../platform/page-in-sight';
import { fetchInbox } from './api';
import { INBOX_KEY } from './keys';
import { carryOrders } from './prefetch-orders';

/** The inbox of one tab; follows what happens because orders are offered and taken all the time. */
export function useInbox(tab: WorkOrderTab) {
  const name = `${INBOX_KEY}:${tab}`;
  const query = useInfiniteQuery({
    queryKey: [INBOX_KEY, tab],
    queryFn: async ({ pageParam }) => {
      const page = await fetchInbox(tab, pageParam);
      if (pageParam === null) {
        keepAnswer(name, page);
        void carryOrders(tab, page.items);
      }
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...useLiveQuery('list'),
    ...startingFromKept(name, (page: WorkOrderInbox) => ({ pages: [page], pageParams: [null] })),
  });
  const inSight = usePageInSight(query);
  const orders: WorkOrderSummary[] = inSight.page?.items ?? [];
  const first = query.data?.pages[0];
  // What an earlier release kept knows nothing of lost orders.
  return { ...query, ...inSight, orders, counts: first?.counts ?? null, lost: first?.lost ?? [] };
}
