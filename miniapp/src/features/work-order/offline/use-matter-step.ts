import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { type SentOrKept, sendOrKeep } from '../../../platform/outbox/send-or-keep';
import { stepOnComplaint } from '../api';
import { INBOX_KEY } from '../keys';
import { PATIENCE_MS } from '../use-work-order';
import { type MatterStep, type OrderOf, queuedStep } from './queued-order';

/** 告知进展 and 用料. From an opened order they can wait on the phone like the other steps of that order. */
export function useMatterStep(complaintId: string, order?: OrderOf) {
  const client = useQueryClient();
  return useMutation<SentOrKept<ComplaintDetail>, Error, MatterStep>({
    mutationFn: async (step) => {
      if (order === undefined) return { isKept: false, answer: await stepOnComplaint(complaintId, step) };
      return sendOrKeep(queuedStep(order, step), (idempotencyKey) =>
        stepOnComplaint(complaintId, step, { idempotencyKey, timeoutMs: PATIENCE_MS }),
      );
    },
    onSettled: (outcome) => {
      if (outcome?.isKept) return;
      for (const queryKey of [['complaint', complaintId], ['complaints'], ['work-order'], [INBOX_KEY]]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}
