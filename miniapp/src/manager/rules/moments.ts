import { shanghaiParts } from '@yingsheng/shared/written-time';
import type { Option } from '../../ui/chips';

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS = '日一二三四五六';

/** The instant of a local day and minute, as text. */
export function instantOf(dayNumber: number, minuteOfDay: number): string {
  return new Date(dayNumber * DAY_MS + minuteOfDay * 60_000 - OFFSET_MS).toISOString();
}

/** From today on: `11 月 23 日 周一`; with the year where it differs. */
export function dayOptions(now: Date, count: number): Option<string>[] {
  const today = shanghaiParts(now);
  return Array.from({ length: count }, (_, index) => {
    const { year, month, day, weekday, dayNumber } = shanghaiParts(now.getTime() + index * DAY_MS);
    const date = `${month} 月 ${day} 日 周${WEEKDAYS[weekday]}`;
    return { value: String(dayNumber), label: year === today.year ? date : `${year} 年 ${date}` };
  });
}

/** Every half hour of a day. */
export function halfHourOptions(): Option<string>[] {
  return Array.from({ length: 48 }, (_, index) => ({
    value: String(index * 30),
    label: `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
  }));
}
