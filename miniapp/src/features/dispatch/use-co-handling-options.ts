import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CoHandlingOptions } from '@yingsheng/shared/api/dispatch';
import { queryString, request } from '../../platform/request';

/** Read anew whenever the form opens: who is free changes by the minute. */
export function useCoHandlingOptions(complaintId: string, departmentId: string | null) {
  const path = `/api/complaints/${complaintId}/co-handling-options`;
  return useQuery({
    queryKey: ['co-handling-options', complaintId, departmentId],
    queryFn: () =>
      request<CoHandlingOptions>('GET', `${path}${queryString({ departmentId: departmentId ?? undefined })}`),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
}
