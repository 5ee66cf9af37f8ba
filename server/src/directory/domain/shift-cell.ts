/**
 * 值班表一格里怎么写班:`08:00-20:00`;两头班写两段，用空格或逗号隔开；跨夜写 `20:00-次日08:00`,
 * 也可以只写 `20:00-08:00`;全天写“全天”；不排班空着，或写“休”“休息”。人怎么写都认：横线两边有空格、全角横线、
 * `8-20`、`8点半-20点`。
 */
import type { Span } from './shift-rules';

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const WHOLE_DAY = '全天';
const NO_SHIFT = ['', '休', '休息', '休班', '-', '/', '无'];
const DASH = /\s*(?:[-–—−~至到]+)\s*/g;
/** Twice the same: hour, minutes after a colon, minutes after 点, 半. */
const TIMES =
  /^(\d{1,2})(?::(\d{2})|点(?:(\d{1,2})分?|(半)|整)?)?-(次日)?(\d{1,2})(?::(\d{2})|点(?:(\d{1,2})分?|(半)|整)?)?$/;

/** What stands in one cell, or why it cannot be read. */
export type CellReading = { readonly spans: readonly Span[] } | { readonly problem: string };

/** `midnight`: the first instant of the column's day. */
export function readShiftCell(text: string, midnight: Date): CellReading {
  // 全角的数字、冒号、波浪线与半角同样看待。
  const plain = text
    .normalize('NFKC')
    .replace(DASH, '-')
    .replace(/次日\s+/g, '次日')
    .trim();
  if (NO_SHIFT.includes(plain.replace(/\s/g, ''))) return { spans: [] };
  const spans: Span[] = [];
  for (const part of plain.split(/[\s,,、;;/]+/)) {
    const minutes = minutesOf(part);
    if (typeof minutes === 'string') return { problem: minutes };
    spans.push({ startsAt: after(midnight, minutes[0]), endsAt: after(midnight, minutes[1]) });
  }
  return { spans };
}

/** The other way round; what was written is read back as the same shifts. */
export function writeShiftCell(spans: readonly Span[], midnight: Date): string {
  return spans
    .map(({ startsAt, endsAt }) => {
      const [from, until] = [minutesAfter(midnight, startsAt), minutesAfter(midnight, endsAt)];
      if (from === 0 && until === DAY_MINUTES) return WHOLE_DAY;
      return `${clockText(from)}-${until > DAY_MINUTES ? `次日${clockText(until - DAY_MINUTES)}` : clockText(until)}`;
    })
    .join(' ');
}

function minutesOf(part: string): readonly [number, number] | string {
  if (part === WHOLE_DAY) return [0, DAY_MINUTES];
  if (part.startsWith('=')) return '这一格是公式，请改成文字，例如 08:00-20:00';
  const times = TIMES.exec(part);
  const nextDay = times?.[5];
  const from = minuteOfDay(times?.slice(1, 5));
  const until = minuteOfDay(times?.slice(6, 10));
  if (from === null || until === null || from === DAY_MINUTES) return `看不懂“${part}”，请写成 08:00-20:00`;
  if (from === until && nextDay === undefined) return `“${part}”上下班时间相同`;
  return [from, nextDay !== undefined || until < from ? until + DAY_MINUTES : until];
}

/** Of one half of `TIMES`. */
function minuteOfDay(parts: readonly (string | undefined)[] | undefined): number | null {
  if (parts === undefined) return null;
  const [hour, afterColon, afterHour, half] = parts;
  const minute = half === undefined ? Number(afterColon ?? afterHour ?? 0) : 30;
  const minutes = Number(hour) * 60 + minute;
  return minute < 60 && minutes <= DAY_MINUTES ? minutes : null;
}

function after(midnight: Date, minutes: number): Date {
  return new Date(midnight.getTime() + minutes * MINUTE_MS);
}

function minutesAfter(midnight: Date, instant: Date): number {
  return Math.round((instant.getTime() - midnight.getTime()) / MINUTE_MS);
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
