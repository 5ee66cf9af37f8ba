import { useQuery } from '@tanstack/react-query';
import { offlineReadable } from '../../platform/kept-answers';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { getComplaint } from './api';

export const complaintKey = (id: string): readonly [string, string] => ['complaint', id];

/** One complaint, following what happens while its page is on the screen. */
export function useComplaint(id: string) {
  return useQuery({
    queryKey: complaintKey(id),
    ...offlineReadable(`complaint:${id}`, () => getComplaint(id)),
    enabled: id !== '',
    ...useLiveQuery('detail'),
  });
}
