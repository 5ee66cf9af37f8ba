/**
 * 告知进展: progress, difficulty and expected time, always all three, so that the resident never has to ask. The owner
 * may write it for the handler; the resident reads who wrote and whose work it is.
 */
import { decidingOrder } from '../ball-holder';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';
import {
  expectedTimeIsInTheFuture,
  expectedTimeIsWithinAYear,
  hasMoved,
  movedExpectedTimeNeedsAReason,
} from '../rules/eta-rules';

export interface ProgressUpdate {
  readonly progress: string;
  readonly difficulty: string | null;
  readonly expectedAt: Date;
  readonly etaReason: string | null;
}

export function publishUpdate(facts: ComplaintFacts, asker: Asker, update: ProgressUpdate, now: Date): Decision {
  assertComplaintAction(facts, asker, 'publishUpdate');
  const { complaint } = facts;
  const { progress, difficulty, expectedAt, etaReason } = update;
  expectedTimeIsInTheFuture(expectedAt, now);
  expectedTimeIsWithinAYear(expectedAt, now);
  movedExpectedTimeNeedsAReason(complaint, expectedAt, etaReason);
  const isMoved = hasMoved(complaint, expectedAt);
  const promised = {
    difficulty,
    expectedAt: expectedAt.toISOString(),
    ...(isMoved ? { movedFrom: complaint.expectedAt?.toISOString() } : {}),
  };
  const handlerId = decidingOrder(facts.workOrders)?.handlerId ?? null;
  const onBehalf = handlerId === null || handlerId === asker.personId ? {} : { onBehalfOfId: handlerId };
  return decision({
    complaint: {
      expectedAt,
      nextStep: progress,
      firstRespondedAt: complaint.firstRespondedAt ?? now,
      ...(isMoved
        ? {
            etaMovedCount: complaint.etaMovedCount + 1,
            etaMovedReason: etaReason,
            etaMovedFrom: complaint.expectedAt,
          }
        : {}),
    },
    entries: [
      entry({
        action: 'publishUpdate',
        body: progress,
        reason: isMoved ? etaReason : null,
        data: { ...promised, ...onBehalf },
      }),
    ],
    events: [{ type: 'ProgressPublished', payload: { progress, ...promised, ...(isMoved ? { etaReason } : {}) } }],
  });
}
