/** 工作时间与预警, in the words that residents and staff read. */
import { durationText, writtenPromise, writtenTime } from '../written-time';
import type { Shift, WorkingHours } from './calendar';

const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** `周一至周五 08:30–12:00、14:00–18:00` */
export function hoursText({ weekdays, shifts }: WorkingHours): string {
  return `${weekdaysText(weekdays)} ${shifts.map(shiftText).join('、')}`;
}

/** `08:30–12:00` */
export function shiftText({ startMinute, endMinute }: Shift): string {
  return `${minuteText(startMinute)}–${minuteText(endMinute)}`;
}

/** `08:30`; the end of the day is `24:00`. */
export function minuteText(minuteOfDay: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}

/** Minutes after midnight of `08:30`; `null` for what is no time of a day. */
export function minuteOf(text: string): number | null {
  const match = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) > 59 || minutes > 24 * 60 ? null : minutes;
}

/** A run of three days or more as `周一至周五`, others one by one. */
function weekdaysText(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((one, other) => one - other);
  const first = sorted[0] ?? 1;
  const isRun = sorted.length > 2 && sorted.every((weekday, index) => weekday === first + index);
  const name = (weekday: number | undefined) => WEEKDAY_NAMES[(weekday ?? 1) - 1] ?? '';
  if (sorted.length === 7) return '每天';
  return isRun ? `${name(first)}至${name(sorted.at(-1))}` : sorted.map(name).join('、');
}

/**
 * A limit without a day to count from, as on a poster: `2 天`; in working time `约 6 个工作日`, for nobody lives by
 * working minutes. `workdayMinutes`: of a working day; `null`: counted round the clock.
 */
export function limitText(minutes: number, workdayMinutes: number | null): string {
  if (workdayMinutes === null || minutes < workdayMinutes) return durationText(minutes);
  return `约 ${Math.round(minutes / workdayMinutes)} 个工作日`;
}

/** Minutes worked on a day that is worked. */
export function workdayMinutesOf({ shifts }: Pick<WorkingHours, 'shifts'>): number {
  return shifts.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
}

/** Up to here people know when it will be; anything longer, or in working time, is told by day and hour. */
const KNOWN_MINUTES = 120;

/** A promise by the instant the engine reckons: `12 月 2 日（周三）10:00 前`; `30 分钟内` where that says the same. */
export function dueText(
  { minutes, dueAt, isRoundTheClock }: { minutes: number; dueAt: string; isRoundTheClock: boolean },
  saidAt: Date,
): string {
  if (isRoundTheClock && minutes <= KNOWN_MINUTES) return `${durationText(minutes)}内`;
  return writtenPromise(dueAt, saidAt);
}

/** 公告: what residents read while a red alert is on. */
export function weatherText({ reason, untilAt }: { reason: string; untilAt: string }, now: Date): string {
  return `红色预警（${reason}），预计到 ${writtenTime(untilAt, now)}。其间提交的一般事项，时限延长一半；危及安全和紧急的不变。`;
}

/** Beside a due time that was counted over days nobody has announced yet. */
export const BEYOND_CALENDAR_TEXT = '已超出公布的节假日安排，按法定节假日推算';

/** Where holidays are not known yet, for whoever reads promises without a due time. */
export function uncoveredText(year: number): string {
  return `${year} 年的放假安排还没有公布，算到那时的时限先按法定节假日推算。`;
}

/** What goes with a promise that the weather has lengthened. */
export const LENGTHENED_TEXT = '红色预警期间提交，时限已延长一半';
