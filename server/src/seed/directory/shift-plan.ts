import { dayNumberOf } from '../../sla/domain/business-calendar';
import type { ShiftPattern } from './staff-plan';

const DAYS_OF_HISTORY = 190;
const DAYS_BEFORE = 14;
const DAYS_AFTER = 180;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** 备班: who is reachable day and night is written down in months, not in days. */
const DAYS_OF_STANDING_DUTY = 30;

/** Local hours from the start of the day; an end beyond 24 lies in the next day. */
const HOURS: Readonly<Record<ShiftPattern, readonly [start: number, end: number]>> = {
  roundTheClock: [0, 24 * DAYS_OF_STANDING_DUTY],
  early: [8, 20],
  late: [20, 32],
  office: [8, 20],
};

export interface ShiftSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Around the clock, somebody of every department is on duty from long before to long after `now`.
 * What lies more than two weeks back is one span: the roster of half a year ago interests nobody.
 */
export function shiftsOf(pattern: ShiftPattern, now: Date): ShiftSpan[] {
  const [start, end] = HOURS[pattern];
  const everyDays = pattern === 'roundTheClock' ? DAYS_OF_STANDING_DUTY : 1;
  const today = dayNumberOf(now);
  const count = Math.ceil((DAYS_BEFORE + DAYS_AFTER + 1) / everyDays);
  const spans = Array.from({ length: count }, (_, index) => {
    const midnight = midnightOf(today - DAYS_BEFORE + index * everyDays);
    return { startsAt: new Date(midnight + start * HOUR_MS), endsAt: new Date(midnight + end * HOUR_MS) };
  });
  const history = {
    startsAt: new Date(midnightOf(today - DAYS_OF_HISTORY)),
    endsAt: new Date(midnightOf(today - DAYS_BEFORE)),
  };
  return [history, ...spans];
}

function midnightOf(dayNumber: number): number {
  return dayNumber * DAY_MS - SHANGHAI_OFFSET_MS;
}
