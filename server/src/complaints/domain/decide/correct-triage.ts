/** 更正类别与紧急程度: staff know better than the text; what they correct is kept, so that the lexicon can learn. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';
import { loweringUrgencyNeedsAReason } from '../rules/triage-rules';

export interface TriageStatement {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  readonly reason: string | null;
}

export function correctTriage(facts: ComplaintFacts, asker: Asker, to: TriageStatement): Decision {
  assertComplaintAction(facts, asker, 'correctTriage');
  return triageCorrection(facts, to);
}

/** Nothing at all where category and urgency stay as they are. */
export function triageCorrection(facts: ComplaintFacts, to: TriageStatement): Decision {
  const { complaint } = facts;
  const { category, urgency } = complaint;
  if (category === to.category && urgency === to.urgency) return decision({});
  loweringUrgencyNeedsAReason(urgency, to.urgency, to.reason);
  const change = { fromCategory: category, toCategory: to.category, fromUrgency: urgency, toUrgency: to.urgency };
  return decision({
    complaint: { category: to.category, urgency: to.urgency },
    entries: [
      entry({
        action: 'correctTriage',
        reason: to.reason,
        data: { ...change, isAwaitingArrival: isAwaitingArrival(facts) },
      }),
    ],
    events: [{ type: 'ComplaintTriageCorrected', payload: change }],
    triageCorrection: { ...change, reason: to.reason },
  });
}

/** Somebody may still be promised on site: work is open and nobody has been there. */
function isAwaitingArrival({ complaint: { status }, workOrders }: ComplaintFacts): boolean {
  return status !== 'suspended' && workOrders.every((order) => order.arrivedAt === null);
}
