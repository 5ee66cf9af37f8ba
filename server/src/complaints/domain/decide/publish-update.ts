/** 告知进展: progress, difficulty and expected time, always all three, so that the resident never has to ask. */
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
  const promised = { difficulty, expectedAt: expectedAt.toISOString() };
  return decision({
    complaint: {
      expectedAt,
      nextStep: progress,
      firstRespondedAt: complaint.firstRespondedAt ?? now,
      ...(isMoved ? { etaMovedCount: complaint.etaMovedCount + 1, etaMovedReason: etaReason } : {}),
    },
    entries: [entry({ action: 'publishUpdate', body: progress, reason: isMoved ? etaReason : null, data: promised })],
    events: [{ type: 'ProgressPublished', payload: { progress, ...promised } }],
  });
}
