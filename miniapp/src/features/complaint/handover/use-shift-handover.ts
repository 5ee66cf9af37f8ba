import { useQuery } from '@tanstack/react-query';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { offlineReadable } from '../../../platform/kept-answers';
import { useLiveQuery } from '../../../platform/live/use-live-query';
import { fetchHandoverReceivers, fetchShiftHandover } from './api';

/** Read again with every list of complaints: what happens to one changes what is owed. */
export function useShiftHandover(isAsked = true) {
  return useQuery({
    queryKey: ['complaints', 'shift-handover'],
    ...offlineReadable('shift-handover', fetchShiftHandover),
    enabled: isAsked,
    ...useLiveQuery('list'),
  });
}

/** 请我接手的; empty for those who answer for no complaints. */
export function useIncomingHandovers(isAsked: boolean): readonly ComplaintSummary[] {
  const { data } = useShiftHandover(isAsked);
  return isAsked ? (data?.incoming ?? []) : [];
}

/** Read anew whenever the form opens: shifts change. */
export function useHandoverReceivers(estateId: string) {
  return useQuery({
    queryKey: ['handover-receivers', estateId],
    queryFn: () => fetchHandoverReceivers(estateId),
    staleTime: 5_000,
  });
}
