import { queryClient } from '../../platform/query';
import { complaintKey } from './use-complaint';

/** Something has happened to these complaints: the lists and the opened ones are read again. */
export function refreshComplaints(complaintIds: readonly string[]): void {
  void queryClient.invalidateQueries({ queryKey: ['complaints'] });
  for (const id of complaintIds) void queryClient.invalidateQueries({ queryKey: complaintKey(id) });
}
