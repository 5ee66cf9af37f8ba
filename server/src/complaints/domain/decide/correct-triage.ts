/** 更正类别、紧急程度与险情: staff know better than the text; what they correct is kept, so that judging can learn. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts, ComplaintState } from '../facts';
import { assertComplaintAction } from '../permission';
import { loweringUrgencyNeedsAReason } from '../rules/triage-rules';

export interface TriageStatement {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  /** Which danger it is, `null`: not known which; absent: nobody said anything about it. */
  readonly hazard?: Hazard | null | undefined;
  readonly reason: string | null;
}

export function correctTriage(facts: ComplaintFacts, asker: Asker, to: TriageStatement): Decision {
  assertComplaintAction(facts, asker, 'correctTriage');
  return triageCorrection(facts, to);
}

/** Nothing at all where category, urgency and hazard stay as they are. */
export function triageCorrection(facts: ComplaintFacts, to: TriageStatement): Decision {
  const { category, urgency, hazard, judgedDanger } = facts.complaint;
  const toHazard = hazardAfter(facts.complaint, to);
  if (category === to.category && urgency === to.urgency && hazard === toHazard) return decision({});
  loweringUrgencyNeedsAReason(urgency, to.urgency, to.reason);
  const classes = { fromCategory: category, toCategory: to.category, fromUrgency: urgency, toUrgency: to.urgency };
  const change = hazard === toHazard ? classes : { ...classes, fromHazard: hazard, toHazard };
  const isOfJudgement = correctsJudgement(facts.complaint, { ...to, hazard: toHazard });
  return decision({
    complaint: {
      category: to.category,
      urgency: to.urgency,
      ...(hazard === toHazard ? {} : { hazard: toHazard }),
      // Raised to danger, nothing is left to find out; anything else leaves it as open as it was.
      ...(to.urgency === 'lifeSafety' ? { dangerDoubt: null } : {}),
    },
    entries: [
      entry({
        action: 'correctTriage',
        reason: to.reason,
        data: { ...change, isAwaitingArrival: isAwaitingArrival(facts) },
      }),
    ],
    events: [{ type: 'ComplaintTriageCorrected', payload: change }],
    triageCorrection: {
      ...{ ...classes, fromHazard: hazard, toHazard, reason: to.reason },
      ...{ danger: judgedDanger, isOfJudgement },
    },
  });
}

/** 不是险情就没有险情种类；没说是哪一种的照旧. */
function hazardAfter({ urgency, hazard }: ComplaintState, to: TriageStatement): Hazard | null {
  if (to.hazard !== undefined) return to.urgency === 'lifeSafety' ? to.hazard : null;
  const isNoDangerAnyMore = urgency === 'lifeSafety' && to.urgency !== 'lifeSafety';
  return isNoDangerAnyMore ? null : hazard;
}

/** Whether anything of what changes stood as the words had been judged, rather than as people had chosen. */
function correctsJudgement(
  { category, urgency, hazard, judgedCategory, judgedUrgency, judgedHazard }: ComplaintState,
  to: { readonly category: CategoryCode; readonly urgency: Urgency; readonly hazard: Hazard | null },
): boolean {
  return (
    (category !== to.category && category === judgedCategory) ||
    (urgency !== to.urgency && urgency === judgedUrgency) ||
    (hazard !== to.hazard && judgedUrgency !== null && hazard === judgedHazard)
  );
}

/** Somebody may still be promised on site: work is open and nobody has been there. */
function isAwaitingArrival({ complaint: { status }, workOrders }: ComplaintFacts): boolean {
  return status !== 'suspended' && workOrders.every((order) => order.arrivedAt === null);
}
