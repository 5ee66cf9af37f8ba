import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { actOnComplaint, type ComplaintActionCall } from './api';
import { complaintKey } from './use-complaint';

/**
 * Any action on one complaint. The answer is shown at once; after a refusal the complaint is read
 * again, because it usually means that somebody else was faster. Nothing here is waited for: a screen
 * that disappears with its own button must still hear that it worked.
 */
export function useComplaintAction(id: string) {
  const client = useQueryClient();
  return useMutation<ComplaintDetail, Error, ComplaintActionCall>({
    mutationFn: (call) => actOnComplaint(id, call),
    onSuccess: (detail) => {
      client.setQueryData(complaintKey(id), detail);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: complaintKey(id) });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['complaints'] });
    },
  });
}
