import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { PromiseView } from '@yingsheng/shared/api/triage';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { CountedLimits } from '@yingsheng/shared/sla/policy';
import { limitsOf } from '../complaints/domain/clock-limits';
import type { ComplaintFacts, ComplaintState, PromiseTerms } from '../complaints/domain/facts';
import { dangerAdvice } from '../complaints/domain/view/awaited-help';
import { isBeyondCalendar, isLengthenedByWeather } from '../complaints/domain/view/promised-clock';
import { leftOutNote } from '../media/domain/name-missing';
import { urgencyNote } from './domain/settle-urgency';

/**
 * @param leftOut photos it went out without, counted from 1
 * @param wantedToJoin the person said 我也是
 */
export function receiptOf(
  facts: ComplaintFacts,
  owner: PersonBrief,
  chosen: Urgency | undefined,
  leftOut: readonly number[],
  wantedToJoin: boolean,
): ComplaintReceipt {
  const { id, number, status, category, urgency, submittedAt, closeReason } = facts.complaint;
  const isJoined = closeReason === 'merged';
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
    safetyAdvice: dangerAdvice(facts.complaint),
    urgencyNote: urgencyNote(urgency, chosen),
    photosNote: leftOutNote(leftOut),
    isJoined,
    joinNote: wantedToJoin && !isJoined ? joinNote(facts.complaint) : null,
  };
}

function joinNote({ urgency, dangerDoubt }: ComplaintState): string {
  if (dangerDoubt !== null) return '您说的情况可能有危险，已单独登记，马上有人核实。';
  if (urgency === 'lifeSafety') return '您说的情况可能有危险，已单独登记，马上安排人处理。';
  return '您选的那件已经有了结果，或者不能再加入，您的反映已单独登记，照常处理。';
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
