import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintActionRequests, ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { type SentOrKept, sendOrKeep } from '../../../platform/outbox/send-or-keep';
import { tellProgress } from '../api';
import { INBOX_KEY } from '../keys';
import { PATIENCE_MS } from '../use-work-order';
import { type OrderOf, queuedStep } from './queued-order';

type Progress = ComplaintActionRequests['publishUpdate'];

/** 告知进展. From an opened order it can wait on the phone like the other steps of that order. */
export function useTellProgress(complaintId: string, order?: OrderOf) {
  const client = useQueryClient();
  return useMutation<SentOrKept<ComplaintDetail>, Error, Progress>({
    mutationFn: async (body) => {
      if (order === undefined) return { isKept: false, answer: await tellProgress(complaintId, body) };
      return sendOrKeep(queuedStep(order, { action: 'publishUpdate', body }), (idempotencyKey) =>
        tellProgress(complaintId, body, { idempotencyKey, timeoutMs: PATIENCE_MS }),
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
