/** 承诺的附注: what a person should know beside a due time, because it was counted under unusual circumstances. */
import type { PromisedClockView } from '@yingsheng/shared/api/complaint';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import { limitsOf, timeBaseOf } from '../clock-limits';
import type { ClockState, ComplaintFacts, ComplaintState } from '../facts';
import { clockView } from './summary';

type Promised = Pick<ComplaintFacts, 'terms' | 'complaint'>;

export function promisedClockView(facts: Promised, clock: ClockState): PromisedClockView {
  return { ...clockView(clock), isBeyondCalendar: isBeyondCalendar(facts, clock) };
}

export function isBeyondCalendar(facts: Promised, clock: ClockState): boolean {
  const time = timeBaseOf(clock.kind, limitsOf(facts.terms, facts.complaint));
  return facts.terms.isBeyondCalendar(time, clock.startedAt, clock.dueAt);
}

/** Filed during a red alert; emergencies are promised as always. */
export function isLengthenedByWeather({ weatherAlertId, urgency }: ComplaintState): boolean {
  return weatherAlertId !== null && !isEmergency(urgency);
}
