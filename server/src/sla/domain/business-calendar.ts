/**
 * 工作时间：物业服务中心每天分两班(上午、下午),周末与法定节假日不计时，调休上班日照常计时。
 * 时限若约定为“工作时间”，只有落在班次内的分钟才消耗时限。
 *
 * All local reckoning is Asia/Shanghai, which has no daylight saving: a fixed offset is exact.
 */
import type { Shift } from '@yingsheng/shared/sla/calendar';

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A calendar without any shift for this long is misconfigured; better an error than an endless walk. */
const LONGEST_BREAK_DAYS = 60;

export interface BusinessCalendar {
  /** In order of time and without overlap. */
  readonly shifts: readonly Shift[];
  /** `dayNumber`: local days since 1970-01-01. */
  isWorkday(dayNumber: number): boolean;
}

export function dayNumberOf(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS);
}

/** 1 Monday … 7 Sunday; `dayNumber` 0 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Monday to Friday. */
export function isWeekday(dayNumber: number): boolean {
  return weekdayOf(dayNumber) <= 5;
}

/** Local days since 1970-01-01 of `2026-10-01`; `null` for what is no day, such as `2027-02-29`. */
export function dayNumberOfText(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day
    ? null
    : instant.getTime() / DAY_MS;
}

/** The local day as `2026-10-01`. */
export function dayText(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The instant at which `minutes` of working time have passed since `from`. Time outside the shifts
 * is skipped; a limit that is used up exactly at the end of a shift ends there and not at the next start.
 */
export function addWorkingMinutes(calendar: BusinessCalendar, from: Date, minutes: number): Date {
  let leftMs = minutes * MINUTE_MS;
  if (leftMs <= 0) return new Date(from);
  let idleDays = 0;
  for (let day = dayNumberOf(from); idleDays <= LONGEST_BREAK_DAYS; day += 1) {
    const spans = workingSpans(calendar, day);
    idleDays = spans.length === 0 ? idleDays + 1 : 0;
    for (const span of spans) {
      const start = Math.max(span.startMs, from.getTime());
      const available = span.endMs - start;
      if (available <= 0) continue;
      if (available >= leftMs) return new Date(start + leftMs);
      leftMs -= available;
    }
  }
  throw new RangeError(`the business calendar has no working time for ${LONGEST_BREAK_DAYS} days`);
}

/** Working minutes (with fraction) between two instants; 0 when `to` is not after `from`. */
export function workingMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  let totalMs = 0;
  for (let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1) {
    for (const span of workingSpans(calendar, day)) {
      totalMs += Math.max(0, Math.min(span.endMs, to.getTime()) - Math.max(span.startMs, from.getTime()));
    }
  }
  return totalMs / MINUTE_MS;
}

function workingSpans(calendar: BusinessCalendar, day: number): { startMs: number; endMs: number }[] {
  if (!calendar.isWorkday(day)) return [];
  const midnight = day * DAY_MS - OFFSET_MS;
  return calendar.shifts.map((shift) => ({
    startMs: midnight + shift.startMinute * MINUTE_MS,
    endMs: midnight + shift.endMinute * MINUTE_MS,
  }));
}
