/** 统计区间: the last 90 days and the 90 before; weeks start on Monday, all in Asia/Shanghai. */
import { shanghaiParts } from '@yingsheng/shared/written-time';

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

export const HEAT_DAYS = 30;
export const TREND_WEEKS = 12;

/** After `from`, up to and including `to`. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

export function lastDays(now: Date, days: number): Period {
  return { from: new Date(now.getTime() - days * DAY_MS), to: now };
}

export function periodBefore({ from, to }: Period): Period {
  return { from: new Date(from.getTime() - (to.getTime() - from.getTime())), to: from };
}

export interface Week extends Period {
  /** Local day of its Monday: `2026-11-23`. */
  readonly weekStart: string;
}

/** The week of `now` and the ones before it, oldest first. */
export function lastWeeks(now: Date, count: number): Week[] {
  const { dayNumber, weekday } = shanghaiParts(now);
  const monday = dayNumber - ((weekday + 6) % 7);
  return Array.from({ length: count }, (_, index) => {
    const firstDay = monday - 7 * (count - 1 - index);
    const from = new Date(firstDay * DAY_MS - OFFSET_MS);
    return {
      weekStart: new Date(firstDay * DAY_MS).toISOString().slice(0, 10),
      from,
      to: new Date(from.getTime() + 7 * DAY_MS),
    };
  });
}
