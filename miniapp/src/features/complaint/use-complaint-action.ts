import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { actOnComplaint, type ComplaintActionCall } from './api';
import { complaintKey } from './use-complaint';

/**
 * Any action on one complaint. The answer is shown at once; after a refusal the complaint is read
 * again, because it usually means that somebody else was faster.
 */
export function useComplaintAction(id: string) {
  const client = useQueryClient();
  return useMutation<ComplaintDetail, Error, ComplaintActionCall>({
    mutationFn: (call) => actOnComplaint(id, call),
    onSuccess: (detail) => client.setQueryData(complaintKey(id), detail),
    onError: () => client.invalidateQueries({ queryKey: complaintKey(id) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['complaints'] }),
  });
}
