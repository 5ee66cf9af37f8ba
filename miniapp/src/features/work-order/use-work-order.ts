import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  WorkOrderActionRequests,
  WorkOrderDetail,
  WorkOrderRequestAction,
} from '@yingsheng/shared/api/work-order';
import { offlineReadable } from '../../platform/kept-answers';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { type NewAction, type SentOrKept, sendOrKeep } from '../../platform/outbox/send-or-keep';
import { actOnWorkOrder, fetchWorkOrder } from './api';
import { INBOX_KEY, workOrderKey } from './keys';

/** In a basement the answer comes soon or not at all; then the step is kept on the phone. */
export const PATIENCE_MS = 10_000;

export function useWorkOrder(id: string) {
  return useQuery({
    queryKey: workOrderKey(id),
    ...offlineReadable(`work-order:${id}`, () => fetchWorkOrder(id)),
    ...useLiveQuery('detail'),
    enabled: id !== '',
  });
}

export type WorkOrderAct = {
  [A in WorkOrderRequestAction]: { id: string; action: A; body: WorkOrderActionRequests[A] };
}[WorkOrderRequestAction] & {
  /** How the step waits on this phone where there is no way to the server; without it the step just fails. */
  waiting?: NewAction;
};

/**
 * Any action on a work order. Success or refusal, everything that shows the order is read again: a
 * refusal mostly means that somebody else was faster. None of it is waited for: a card that disappears
 * with its own button must still hear that it worked.
 */
export function useWorkOrderAction() {
  const client = useQueryClient();
  return useMutation<SentOrKept<WorkOrderDetail>, Error, WorkOrderAct>({
    mutationFn: async ({ id, action, body, waiting }) => {
      if (waiting === undefined) return { isKept: false, answer: await actOnWorkOrder(id, action, body) };
      return sendOrKeep(waiting, (idempotencyKey) =>
        actOnWorkOrder(id, action, body, { idempotencyKey, timeoutMs: PATIENCE_MS }),
      );
    },
    onSuccess: (outcome) => {
      if (!outcome.isKept) client.setQueryData(workOrderKey(outcome.answer.id), outcome.answer);
    },
    onSettled: (outcome, _error, { id }) => {
      if (outcome?.isKept) return;
      for (const queryKey of [[INBOX_KEY], workOrderKey(id), ['complaints'], ['complaint']]) {
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
