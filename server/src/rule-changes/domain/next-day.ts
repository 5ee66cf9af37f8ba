/** 次日起: what was weakened binds from the next day on, 00:00 in the estates' one time zone, never at once. */
import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';

/** Or later, where that was asked for. */
export function beginningOf(askedFrom: Date | null, now: Date): Date {
  const nextDay = new Date(shanghaiInstant(shanghaiParts(now).dayNumber + 1, 0));
  return askedFrom !== null && askedFrom > nextDay ? askedFrom : nextDay;
}
