import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { PromiseView } from '@yingsheng/shared/api/triage';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { CountedLimits } from '@yingsheng/shared/sla/policy';
import { limitsOf } from '../complaints/domain/clock-limits';
import type { ComplaintFacts, PromiseTerms } from '../complaints/domain/facts';
import { isBeyondCalendar, isLengthenedByWeather } from '../complaints/domain/view/promised-clock';
import { leftOutNote } from '../media/domain/name-missing';
import { urgencyNote } from './domain/settle-urgency';

/** @param leftOut photos it went out without, counted from 1 */
export function receiptOf(
  facts: ComplaintFacts,
  owner: PersonBrief,
  chosen: Urgency | undefined,
  leftOut: readonly number[],
): ComplaintReceipt {
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
    promise: promiseView(
      facts.terms,
      limitsOf(facts.terms, facts.complaint),
      isLengthenedByWeather(facts.complaint),
      submittedAt,
    ),
    isBeyondCalendar: facts.clocks.some((clock) => isBeyondCalendar(facts, clock)),
    safetyAdvice: hazard === null ? null : safetyAdviceFor(hazard),
    urgencyNote: urgencyNote(urgency, chosen),
    photosNote: leftOutNote(leftOut),
  };
}

/** As it is or would be promised at `from`, counted in the estate's calendar. */
export function promiseView(
  terms: Pick<PromiseTerms, 'spanFrom'>,
  limits: CountedLimits,
  isLengthened: boolean,
  from: Date,
): PromiseView {
  const { firstResponseMinutes, onSiteMinutes, resolutionMinutes, time } = limits;
  const dueAt = (minutes: number): string => terms.spanFrom(minutes, time, from).dueAt.toISOString();
  return {
    firstResponseMinutes,
    firstResponseDueAt: dueAt(firstResponseMinutes),
    onSiteMinutes,
    onSiteDueAt: onSiteMinutes === null ? null : dueAt(onSiteMinutes),
    resolutionMinutes,
    resolutionDueAt: dueAt(resolutionMinutes),
    isRoundTheClock: time === 'roundTheClock',
    isLengthened,
  };
}
