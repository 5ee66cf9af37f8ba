import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type CandidatesQuery, fetchCandidates } from './api';

/** Read anew whenever the sheet opens: who is free changes by the minute. */
export function useCandidates(complaintId: string, query: CandidatesQuery) {
  return useQuery({
    queryKey: ['candidates', complaintId, query.departmentId ?? null, query.workOrderId ?? null],
    queryFn: () => fetchCandidates(complaintId, query),
    enabled: complaintId !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
}
