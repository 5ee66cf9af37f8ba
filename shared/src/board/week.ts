/** 一周: from Monday on in Shanghai, named by the day it starts on: `2026-11-23`. */
import { dayTextOf, type InstantLike, shanghaiInstant, shanghaiParts } from '../written-time';

/** How a week is written; years before 2000 and after 2099 are mistakes. */
export const WEEK = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;
const DAYS = 7;

/** The week of `instant` and those before it, oldest first. */
export function lastWeeks(instant: InstantLike, count: number): string[] {
  const { dayNumber, weekday } = shanghaiParts(instant);
  const monday = dayNumber - ((weekday + DAYS - 1) % DAYS);
  return Array.from({ length: count }, (_, index) => dayTextOf(monday - DAYS * (count - 1 - index)));
}

/** From its first moment up to, and without, that of the next one. */
export function spanOfWeek(week: string): { readonly from: Date; readonly to: Date } {
  const firstDay = Date.parse(`${week}T00:00:00Z`) / DAY_MS;
  return { from: new Date(shanghaiInstant(firstDay, 0)), to: new Date(shanghaiInstant(firstDay + DAYS, 0)) };
}

/** `11 月 23 日起的一周` */
export function weekWords(week: string): string {
  const [, month = '', day = ''] = week.split('-');
  return `${Number(month)} 月 ${Number(day)} 日起的一周`;
}
