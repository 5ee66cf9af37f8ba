import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { PromiseView } from '@yingsheng/shared/api/triage';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { CountedLimits } from '@yingsheng/shared/sla/policy';
import { limitsOf } from '../complaints/domain/clock-limits';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { isBeyondCalendar, isLengthenedByWeather } from '../complaints/domain/view/promised-clock';
import { safetyAdviceFor } from '../triage/domain/safety-advice';
import { urgencyNote } from './domain/settle-urgency';

export function receiptOf(facts: ComplaintFacts, owner: PersonBrief, chosen: Urgency | undefined): ComplaintReceipt {
  const { id, number, status, category, urgency, hazard, submittedAt } = facts.complaint;
  const response = facts.clocks.find((clock) => clock.kind === 'firstResponse');
  return {
    id,
    number,
    status,
    category,
    urgency,
    firstContactOwner: owner,
    firstResponseDueAt: (response?.dueAt ?? submittedAt).toISOString(),
    promise: promiseView(limitsOf(facts.terms, facts.complaint), isLengthenedByWeather(facts.complaint)),
    isBeyondCalendar: facts.clocks.some((clock) => isBeyondCalendar(facts, clock)),
    safetyAdvice: hazard === null ? null : safetyAdviceFor(hazard),
    urgencyNote: urgencyNote(urgency, chosen),
  };
}

export function promiseView(limits: CountedLimits, isLengthened: boolean): PromiseView {
  const { firstResponseMinutes, onSiteMinutes, resolutionMinutes, time } = limits;
  const isRoundTheClock = time === 'roundTheClock';
  return { firstResponseMinutes, onSiteMinutes, resolutionMinutes, isRoundTheClock, isLengthened };
}
