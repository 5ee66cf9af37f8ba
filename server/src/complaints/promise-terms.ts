import type { PolicyLimits } from '@yingsheng/shared/sla/policy';
import type { BusinessCalendar } from '../sla/domain/business-calendar';
import { workingMinutesBetween } from '../sla/domain/business-calendar';
import { startClock } from '../sla/domain/deadline';
import type { PromiseTerms } from './domain/facts';

const MINUTE_MS = 60_000;

/** The promises of one policy version, counted in one estate's calendar. */
export function promiseTerms(limits: PolicyLimits, calendar: BusinessCalendar): PromiseTerms {
  return {
    limits,
    spanFrom: (limitMinutes, time, from) => startClock('resolution', limitMinutes, time, from, calendar),
    minutesBetween: (time, from, to) =>
      time === 'working'
        ? workingMinutesBetween(calendar, from, to)
        : Math.max(0, (to.getTime() - from.getTime()) / MINUTE_MS),
  };
}
