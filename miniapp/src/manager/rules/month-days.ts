import type { CalendarDayView } from '@yingsheng/shared/api/sla';

const DAY_MS = 86_400_000;

export interface MonthDay {
  /** `2026-10-01` */
  readonly day: string;
  readonly number: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly mark: CalendarDayView | null;
}

/** The days of one month, in order; `month` 1–12. */
export function monthDays(year: number, month: number, marks: ReadonlyMap<string, CalendarDayView>): MonthDay[] {
  const first = Date.UTC(year, month - 1, 1);
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(first + index * DAY_MS);
    const day = date.toISOString().slice(0, 10);
    return { day, number: index + 1, weekday: date.getUTCDay() || 7, mark: marks.get(day) ?? null };
  });
}

/** A corner mark of one character, so that colour is not all there is; empty for a plain day. */
export function cornerOf({ mark }: MonthDay): string {
  if (mark === null) return '';
  return mark.isWorkday ? '班' : '休';
}

/** What a screen reader says of a day; `today` as `2026-10-01`. */
export function spokenDay(month: number, { day, number, weekday, mark }: MonthDay, today?: string): string {
  const date = `${day === today ? '今天，' : ''}${month} 月 ${number} 日 周${'一二三四五六日'[weekday - 1]}`;
  if (mark === null) return date;
  const source = mark.source === 'own' ? '，本小区' : '';
  return `${date}，${mark.name}${source}，${mark.isWorkday ? '上班' : '休息'}`;
}
