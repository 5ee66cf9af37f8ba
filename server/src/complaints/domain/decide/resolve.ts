/** 办结: the work is done and the outcome written; now it is the resident's word. 当场办结: answered at first contact. */
import { type Decision, decision, entry, type NewComplaintEvent } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';
import { declineMustNotBePending } from '../rules/decline-rules';
import { engineeringResolutionNeedsAnAfterPhoto, resolutionNeedsAllWorkOrdersDone } from '../rules/resolution-rules';
import { resolutionNeedsAllSpendingDecided } from '../rules/spending-rules';

export function resolveComplaint(facts: ComplaintFacts, asker: Asker, outcome: string, now: Date): Decision {
  assertComplaintAction(facts, asker, 'resolve');
  resolutionNeedsAllWorkOrdersDone(facts);
  resolutionNeedsAllSpendingDecided(facts);
  engineeringResolutionNeedsAnAfterPhoto(facts);
  return resolution(facts, asker, 'resolve', outcome, now, []);
}

export function answerOnTheSpot(facts: ComplaintFacts, asker: Asker, answer: string, now: Date): Decision {
  assertComplaintAction(facts, asker, 'answerOnTheSpot');
  declineMustNotBePending(facts);
  resolutionNeedsAllWorkOrdersDone(facts);
  resolutionNeedsAllSpendingDecided(facts);
  return resolution(facts, asker, 'answerOnTheSpot', answer, now, [
    { type: 'ComplaintAnsweredOnTheSpot', payload: {} },
  ]);
}

function resolution(
  { complaint }: ComplaintFacts,
  asker: Asker,
  action: 'resolve' | 'answerOnTheSpot',
  outcome: string,
  now: Date,
  events: readonly NewComplaintEvent[],
): Decision {
  return decision({
    complaint: {
      status: 'resolved',
      outcome,
      resolvedAt: now,
      resolvedById: asker.personId,
      firstRespondedAt: complaint.firstRespondedAt ?? now,
      expectedAt: null,
      nextStep: null,
    },
    entries: [entry({ action, body: outcome })],
    events: [...events, { type: 'ComplaintResolved', payload: { outcome } }],
  });
}
