import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FailedDeliveryPage, ToldView } from '@yingsheng/shared/api/delivery';
import { usePageInSight } from '../../../platform/page-in-sight';
import { queryString, request } from '../../../platform/request';

const FAILED_KEY = 'failed-deliveries';

/** 告知记录 of one complaint; messages leave by themselves, so it is read again now and then. */
export function useTold(complaintId: string) {
  return useQuery({
    queryKey: ['told', complaintId],
    queryFn: () => request<ToldView[]>('GET', `/api/complaints/${complaintId}/deliveries`),
    refetchInterval: 30_000,
  });
}

/** 没能送达 of an estate. */
export function useFailedDeliveries(estateId: string) {
  const query = useInfiniteQuery({
    queryKey: [FAILED_KEY, estateId],
    queryFn: ({ pageParam }) =>
      request<FailedDeliveryPage>(
        'GET',
        `/api/estates/${estateId}/failed-deliveries${queryString({ cursor: pageParam ?? undefined })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const inSight = usePageInSight(query);
  return {
    ...query,
    ...inSight,
    rows: inSight.page?.items ?? [],
    channelsToStaff: inSight.page?.channelsToStaff ?? [],
  };
}

export function useRetryDelivery() {
  const client = useQueryClient();
  return useMutation<void, Error, string>({
    mutationFn: (id) => request('POST', `/api/deliveries/${id}/retry`, {}),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [FAILED_KEY] });
      void client.invalidateQueries({ queryKey: ['told'] });
    },
  });
}
