import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';

export interface CountedMonth {
  /** `2026-11` */
  readonly name: string;
  /** Its first moment in Shanghai. */
  readonly startsAt: Date;
}

/** 本月: the calendar month of Shanghai that the moment lies in. */
export function countedMonth(now: Date): CountedMonth {
  const { year, month, day, dayNumber } = shanghaiParts(now);
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return { name, startsAt: new Date(shanghaiInstant(dayNumber - day + 1, 0)) };
}
