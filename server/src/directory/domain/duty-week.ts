/** 值班表按周排：周一到周日，一天从零点到零点，都按北京时间(没有夏令时)。 */
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
export const DAYS_OF_WEEK = 7;

export interface DutyWeek {
  /** The Monday, e.g. `2026-11-23`. */
  readonly weekStart: string;
  /** Its first instant (included) and the first of the next week (not included). */
  readonly from: Date;
  readonly until: Date;
}

export function dutyWeekOf(instant: Date): DutyWeek {
  const { dayNumber, weekday } = shanghaiParts(instant);
  const monday = dayNumber - ((weekday + 6) % DAYS_OF_WEEK);
  return { weekStart: dayTextOf(monday), from: midnightOf(monday), until: midnightOf(monday + DAYS_OF_WEEK) };
}

/** The week in which a day like `2026-11-25` lies. */
export function dutyWeekWith(day: string): DutyWeek {
  return dutyWeekOf(midnightOf(new Date(day).getTime() / DAY_MS));
}

export function weekBefore(week: DutyWeek): DutyWeek {
  return dutyWeekOf(new Date(week.from.getTime() - 1));
}

/** `dayNumber`: local days since 1970-01-01. */
export function midnightOf(dayNumber: number): Date {
  return new Date(dayNumber * DAY_MS - OFFSET_MS);
}
