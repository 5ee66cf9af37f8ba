import { useQuery } from '@tanstack/react-query';
import { getComplaint } from './api';

export const complaintKey = (id: string): readonly [string, string] => ['complaint', id];

/** One complaint, asked again every 15 s while its page is open. */
export function useComplaint(id: string) {
  return useQuery({
    queryKey: complaintKey(id),
    queryFn: () => getComplaint(id),
    enabled: id !== '',
    refetchInterval: 15_000,
  });
}
