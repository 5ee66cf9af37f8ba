import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../../platform/feedback';
import { actOnWorkOrder, seeLostOrder } from './api';
import { INBOX_KEY, workOrderKey } from './keys';

/** 知道了. */
export function useSeeLostOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: seeLostOrder,
    onSettled: () => client.invalidateQueries({ queryKey: [INBOX_KEY] }),
  });
}

/** 我在现场，请派回给我: one tap. */
export function useAskBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => actOnWorkOrder(id, 'askBack', {}),
    onSuccess: (order) => {
      client.setQueryData(workOrderKey(order.id), order);
      toast('已请派回，对方答应后就是您的');
    },
    onSettled: () => client.invalidateQueries({ queryKey: [INBOX_KEY] }),
  });
}
