import { useQuery } from '@tanstack/react-query';
import { offlineReadable } from '../../platform/kept-answers';
import { getComplaint } from './api';

export const complaintKey = (id: string): readonly [string, string] => ['complaint', id];

/** One complaint, asked again every 15 s while its page is open. */
export function useComplaint(id: string) {
  return useQuery({
    queryKey: complaintKey(id),
    ...offlineReadable(`complaint:${id}`, () => getComplaint(id)),
    enabled: id !== '',
    refetchInterval: 15_000,
  });
}
