import { useQuery } from '@tanstack/react-query';
import type { PlaceHistoryView } from '@yingsheng/shared/api/work-order';
import { PlacePast } from '../../features/work-order/place-history';
import { request } from '../../platform/request';

/** 此处过往 for whoever answers for the matter; nothing rather than an error beside it. */
export function PlaceHistoryCard({ complaintId, now }: { complaintId: string; now: Date }) {
  const { data } = useQuery({
    queryKey: ['place-history', complaintId],
    queryFn: () => request<PlaceHistoryView>('GET', `/api/complaints/${complaintId}/place-history`),
    retry: false,
  });
  return data === undefined ? null : <PlacePast {...data} now={now} />;
}
