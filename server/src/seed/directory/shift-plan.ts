import { dayNumberOf } from '../../sla/domain/business-calendar';
import type { ShiftPattern } from './staff-plan';

const DAYS_BEFORE = 190;
const DAYS_AFTER = 180;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

/** Local hours from the start of the day; an end beyond 24 lies in the next day. */
const HOURS: Readonly<Record<ShiftPattern, readonly [start: number, end: number]>> = {
  roundTheClock: [0, 24],
  early: [8, 20],
  late: [20, 32],
  office: [8, 20],
};

export interface ShiftSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Around the clock, somebody of every department is on duty from long before to long after `now`. */
export function shiftsOf(pattern: ShiftPattern, now: Date): ShiftSpan[] {
  const [start, end] = HOURS[pattern];
  const today = dayNumberOf(now);
  return Array.from({ length: DAYS_BEFORE + DAYS_AFTER + 1 }, (_, index) => {
    const midnight = (today - DAYS_BEFORE + index) * DAY_MS - SHANGHAI_OFFSET_MS;
    return { startsAt: new Date(midnight + start * HOUR_MS), endsAt: new Date(midnight + end * HOUR_MS) };
  });
}
