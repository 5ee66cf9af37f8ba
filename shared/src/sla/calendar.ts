import type { DepartmentCode } from '../people/role';

/** 班次: minutes after local midnight, the end exclusive. */
export interface Shift {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** 工作时间: which days of the plain week are worked, and when. */
export interface WorkingHours {
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** In order of time and without overlap. */
  readonly shifts: readonly Shift[];
}

/** A day that differs from the plain week. */
export interface DayMark {
  /** Local day, `2026-10-01`. */
  readonly day: string;
  /** `true`: worked although it lies on a day off (调休上班). */
  readonly isWorkday: boolean;
  readonly name: string;
}

/** `plain`: an own mark is taken back, the day follows the public arrangement again. */
export const DAY_CHOICES = ['off', 'work', 'plain'] as const;
export type DayChoice = (typeof DAY_CHOICES)[number];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const SHIFTS_MAX_COUNT = 4;
export const DAY_NAME_MAX_LENGTH = 20;
/** Characters of a holiday file; a year needs about 5,000. */
export const HOLIDAY_FILE_MAX_LENGTH = 60_000;
/** An estate that does not work for longer would keep no promise that is counted in working time. */
export const LONGEST_BREAK_DAYS = 30;
/** 红色预警 can be announced for at most this long at once. */
export const WEATHER_ALERT_MAX_HOURS = 168;
/** Routine limits are this much longer for what is filed during a red alert. */
export const WEATHER_LENGTHENING = 1.5;

/** Monday to Friday, 08:30–12:00 and 14:00–18:00. */
export const DEFAULT_WORKING_HOURS: WorkingHours = {
  weekdays: [1, 2, 3, 4, 5],
  shifts: [
    { startMinute: 8 * 60 + 30, endMinute: 12 * 60 },
    { startMinute: 14 * 60, endMinute: 18 * 60 },
  ],
};

/** Whose hours: `null` the whole estate's, else a department's own. */
export type HoursOwner = DepartmentCode | null;
