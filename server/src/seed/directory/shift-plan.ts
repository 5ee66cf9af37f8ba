import { dayNumberOf } from '../../sla/domain/business-calendar';
import type { ShiftPattern } from './staff-plan';

const DAYS_OF_HISTORY = 190;
const DAYS_BEFORE = 14;
const DAYS_AFTER = 180;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

type Hours = readonly [start: number, end: number];

/** Local hours from the start of the day; an end beyond 24 lies in the next day. */
const HOURS: Readonly<Record<ShiftPattern, readonly Hours[]>> = {
  roundTheClock: [[0, 24]],
  early: [[8, 20]],
  late: [[20, 32]],
  split: [
    [8, 12],
    [14, 20],
  ],
  office: [[8, 20]],
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
  const today = dayNumberOf(now);
  const days = Array.from({ length: DAYS_BEFORE + DAYS_AFTER + 1 }, (_, index) =>
    midnightOf(today - DAYS_BEFORE + index),
  );
  const spans = days.flatMap((midnight) =>
    HOURS[pattern].map(([start, end]) => ({
      startsAt: new Date(midnight + start * HOUR_MS),
      endsAt: new Date(midnight + end * HOUR_MS),
    })),
  );
  const history = {
    startsAt: new Date(midnightOf(today - DAYS_OF_HISTORY)),
    endsAt: new Date(midnightOf(today - DAYS_BEFORE)),
  };
  return [history, ...spans];
}

function midnightOf(dayNumber: number): number {
  return dayNumber * DAY_MS - SHANGHAI_OFFSET_MS;
}
