/** 月份: calendar months of Shanghai, written `2026-11`. */
import { dayTextOf, type InstantLike, shanghaiInstant, shanghaiParts } from './written-time';

/** How a month is written; years before 2000 and after 2099 are mistakes. */
export const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;
const DAY_MS = 86_400_000;

export function monthOf(instant: InstantLike): string {
  return dayTextOf(shanghaiParts(instant).dayNumber).slice(0, 7);
}

/** `2026-11`, −1 → `2026-10` */
export function monthsLater(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** Its first moment; that of the next month is its end. */
export function monthStartsAt(month: string): Date {
  return new Date(shanghaiInstant(Date.parse(`${month}-01T00:00:00Z`) / DAY_MS, 0));
}

/** `2026 年 11 月` */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year} 年 ${number} 月`;
}
