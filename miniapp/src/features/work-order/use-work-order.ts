import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  WorkOrderActionRequests,
  WorkOrderDetail,
  WorkOrderRequestAction,
} from '@yingsheng/shared/api/work-order';
import { actOnWorkOrder, fetchWorkOrder } from './api';
import { INBOX_KEY } from './use-inbox';

const keyOf = (id: string) => ['work-order', id] as const;

export function useWorkOrder(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => fetchWorkOrder(id),
    enabled: id !== '',
    refetchInterval: 60_000,
  });
}

export type WorkOrderAct = {
  [A in WorkOrderRequestAction]: { id: string; action: A; body: WorkOrderActionRequests[A] };
}[WorkOrderRequestAction];

/**
 * Any action on a work order. Success or refusal, everything that shows the order is read again: a
 * refusal mostly means that somebody else was faster. None of it is waited for: a card that disappears
 * with its own button must still hear that it worked.
 */
export function useWorkOrderAction() {
  const client = useQueryClient();
  return useMutation<WorkOrderDetail, Error, WorkOrderAct>({
    mutationFn: ({ id, action, body }) => actOnWorkOrder(id, action, body),
    onSuccess: (detail) => {
      client.setQueryData(keyOf(detail.id), detail);
    },
    onSettled: (_detail, _error, { id }) => {
      for (const queryKey of [[INBOX_KEY], keyOf(id), ['complaints'], ['complaint']]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}

/** After an action on the complaint itself, its orders must be read again. */
export function useRefreshWorkOrders(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: [INBOX_KEY] });
    void client.invalidateQueries({ queryKey: ['work-order'] });
  };
}
