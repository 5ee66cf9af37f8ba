import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fetchReceivers } from './api';

/** Read anew whenever the sheet opens: who is free changes by the minute. */
export function useReceivers(workOrderId: string, departmentId: string | null) {
  return useQuery({
    queryKey: ['receivers', workOrderId, departmentId],
    queryFn: () => fetchReceivers(workOrderId, departmentId),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
}
