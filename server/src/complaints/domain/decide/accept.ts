/** 受理: the owner answers the resident (who, what next, when) and may correct what the text suggested. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { assertComplaintAction } from '../permission';
import { declineMustNotBePending } from '../rules/decline-rules';
import { triageCorrection } from './correct-triage';

export interface Acceptance {
  /** What the resident reads. */
  readonly message: string;
  readonly category: CategoryCode | null;
  readonly urgency: Urgency | null;
  /** Absent: nobody said anything about it. */
  readonly hazard?: Hazard | null | undefined;
  readonly reason: string | null;
}

export function acceptComplaint(facts: ComplaintFacts, asker: Asker, acceptance: Acceptance, now: Date): Decision {
  assertComplaintAction(facts, asker, 'accept');
  declineMustNotBePending(facts);
  const { message, category, urgency, hazard, reason } = acceptance;
  const accepted = decision({
    complaint: { status: 'accepted', firstRespondedAt: facts.complaint.firstRespondedAt ?? now },
    entries: [entry({ action: 'accept', body: message })],
    events: [{ type: 'ComplaintAccepted', payload: { message } }],
  });
  const to = {
    category: category ?? facts.complaint.category,
    urgency: urgency ?? facts.complaint.urgency,
    hazard,
    reason,
  };
  const correction = triageCorrection(facts, asker, to, accepted.entries, now);
  return mergeDecisions(accepted, correction);
}
