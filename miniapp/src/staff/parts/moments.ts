import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

export interface Choice {
  value: string;
  label: string;
}

/** Expected times that people really promise; only those still ahead. */
export function quickMoments(now: Date): Choice[] {
  const { dayNumber } = shanghaiParts(now);
  const inMinutes = (minutes: number) => {
    const step = 10 * 60_000;
    return new Date(Math.ceil((now.getTime() + minutes * 60_000) / step) * step).toISOString();
  };
  const rows: Choice[] = [
    { value: inMinutes(60), label: '1 小时内' },
    { value: shanghaiInstant(dayNumber, 18 * 60), label: '今天 18:00' },
    { value: shanghaiInstant(dayNumber + 1, 12 * 60), label: '明天 12:00' },
    { value: shanghaiInstant(dayNumber + 1, 18 * 60), label: '明天 18:00' },
    { value: shanghaiInstant(dayNumber + 2, 18 * 60), label: '后天 18:00' },
  ];
  return rows.filter((row) => new Date(row.value).getTime() > now.getTime() + 10 * 60_000);
}

/** Today and the two weeks after it, but none later than `latest`. */
export function dayChoices(now: Date, latest?: string): Choice[] {
  const today = shanghaiParts(now).dayNumber;
  const last = latest === undefined ? today + 14 : Math.min(today + 14, shanghaiParts(latest).dayNumber);
  return Array.from({ length: last - today + 1 }, (_unused, index) => {
    const at = shanghaiParts(shanghaiInstant(today + index, 0));
    const word = ['今天', '明天', '后天'][index] ?? WEEKDAYS[at.weekday] ?? '';
    return { value: String(today + index), label: `${word} ${at.month} 月 ${at.day} 日` };
  });
}

/** Half hours from 07:00 to 22:00. */
export function minuteChoices(): Choice[] {
  return Array.from({ length: 31 }, (_unused, index) => {
    const minute = 420 + index * 30;
    const pad = (value: number) => String(value).padStart(2, '0');
    return { value: String(minute), label: `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` };
  });
}
