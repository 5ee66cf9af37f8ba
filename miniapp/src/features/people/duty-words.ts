/** 值班与请假 in words: days of a week, shifts as chips, absences. */
import type { DutyShiftView } from '@yingsheng/shared/api/roster';
import type { AbsenceView } from '@yingsheng/shared/api/staff';
import { ABSENCE_KIND_LABEL, ABSENCE_LABEL } from '@yingsheng/shared/labels.zh';
import { dayTextOf, shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

export interface DutyDay {
  /** Local days since 1970-01-01. */
  readonly dayNumber: number;
  /** `周二` */
  readonly weekday: string;
  /** `11-24` */
  readonly date: string;
}

type Spell = Pick<DutyShiftView, 'startsAt' | 'endsAt'>;

/** Monday to Sunday. */
export function daysOfWeek(weekStart: string): DutyDay[] {
  const monday = dayNumberOf(weekStart);
  return WEEKDAYS.map((weekday, index) => ({ dayNumber: monday + index, weekday, date: dateOf(monday + index) }));
}

/** The Monday so many weeks later: `2026-11-30`. */
export function weekAfter(weekStart: string, weeks: number): string {
  return dayTextOf(dayNumberOf(weekStart) + weeks * 7);
}

/** `11 月 23 日至 29 日`, `11 月 30 日至 12 月 6 日` */
export function weekText(weekStart: string): string {
  const at = (index: number) => shanghaiParts(shanghaiInstant(dayNumberOf(weekStart) + index, 0));
  const monday = at(0);
  const sunday = at(6);
  const until = sunday.month === monday.month ? '' : `${sunday.month} 月 `;
  return `${monday.month} 月 ${monday.day} 日至 ${until}${sunday.day} 日`;
}

/** Each shift stands on the day it starts; one that reaches in from the week before, on the Monday. */
export function shiftsOn<Shift extends Spell>(shifts: readonly Shift[], day: DutyDay, isFirstDay: boolean): Shift[] {
  return shifts.filter((shift) => {
    const start = shanghaiParts(shift.startsAt).dayNumber;
    return start === day.dayNumber || (isFirstDay && start < day.dayNumber);
  });
}

/** `08:00–20:00`, `20:00–次日 08:00`, `全天`, and for what began before the day `至 08:00`. */
export function shiftText({ startsAt, endsAt }: Spell, { dayNumber }: Pick<DutyDay, 'dayNumber'>): string {
  const start = shanghaiParts(startsAt);
  const until = endText(endsAt, dayNumber);
  if (start.dayNumber < dayNumber) return `至 ${until}`;
  const from = clockText(start);
  return from === '00:00' && until === '24:00' ? '全天' : `${from}–${until}`;
}

export function absencesOn(absences: readonly AbsenceView[], { dayNumber }: DutyDay): AbsenceView[] {
  const from = shanghaiInstant(dayNumber, 0);
  const until = shanghaiInstant(dayNumber + 1, 0);
  return absences.filter((absence) => absence.startsAt < until && absence.endsAt > from);
}

/** `病假`, `年假待批`; `请假` where the reason is not the reader's business. */
export function absenceText({ kind, status }: Pick<AbsenceView, 'kind' | 'status'>): string {
  const label = kind === null ? ABSENCE_LABEL : ABSENCE_KIND_LABEL[kind];
  return status === 'requested' ? `${label}待批` : label;
}

/** `11-24 08:00 至 11-26 12:00`; the day is said once where it is the same, and no time of whole days: `11-24 至 11-26`. */
export function spellText({ startsAt, endsAt }: Spell): string {
  const start = shanghaiParts(startsAt);
  const { dayNumber, clock } = endOf(endsAt);
  if (clockText(start) === '00:00' && clock === '24:00') {
    const first = dateOf(start.dayNumber);
    return dayNumber === start.dayNumber ? `${first} 全天` : `${first} 至 ${dateOf(dayNumber)}`;
  }
  const until = dayNumber === start.dayNumber ? clock : `${dateOf(dayNumber)} ${clock}`;
  return `${dateOf(start.dayNumber)} ${clockText(start)} 至 ${until}`;
}

/** `11-27` where the whole day is meant, else `11-27 12:00`. */
export function untilText(endsAt: string): string {
  const { dayNumber, clock } = endOf(endsAt);
  return clock === '24:00' ? dateOf(dayNumber) : `${dateOf(dayNumber)} ${clock}`;
}

function endText(endsAt: string, dayNumber: number): string {
  const end = endOf(endsAt);
  if (end.dayNumber === dayNumber) return end.clock;
  return end.dayNumber === dayNumber + 1 ? `次日 ${end.clock}` : `${dateOf(end.dayNumber)} ${end.clock}`;
}

/** Midnight ends the day before it: people say `24:00`. */
function endOf(endsAt: string): { dayNumber: number; clock: string } {
  const { dayNumber, hour, minute } = shanghaiParts(endsAt);
  const isMidnight = hour === 0 && minute === 0;
  return isMidnight ? { dayNumber: dayNumber - 1, clock: '24:00' } : { dayNumber, clock: clockText({ hour, minute }) };
}

function clockText({ hour, minute }: { hour: number; minute: number }): string {
  return `${pad(hour)}:${pad(minute)}`;
}

function dayNumberOf(day: string): number {
  return Math.floor(Date.parse(day) / DAY_MS);
}

function dateOf(dayNumber: number): string {
  return dayTextOf(dayNumber).slice(5);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
