/** 日历的底线: what no edit of the working hours or the days of a year may leave behind. */
import {
  type DayChoice,
  type DayMark,
  type HoursOwner,
  LONGEST_BREAK_DAYS,
  type WorkingHours,
} from '@yingsheng/shared/sla/calendar';
import { minuteText } from '@yingsheng/shared/sla/calendar-words';
import { DomainError } from '../../platform/domain-error';
import { type BusinessCalendar, dayNumberOf, dayNumberOfText, dayText } from './business-calendar';
import { type CalendarBook, yearOf } from './calendar-book';

const MINUTES_OF_DAY = 24 * 60;

/** @throws DomainError CALENDAR.HOURS_INVALID with the problem of each shift */
export function hoursMustBeInOrder({ weekdays, shifts }: WorkingHours): void {
  const fields: Record<string, string> = {};
  if (weekdays.length === 0) fields.weekdays = '每周至少选一天';
  if (shifts.length === 0) fields.shifts = '每天至少有一个班次';
  shifts.forEach(({ startMinute, endMinute }, index) => {
    const previousEnd = shifts[index - 1]?.endMinute ?? 0;
    if (startMinute < 0 || endMinute > MINUTES_OF_DAY) fields[`shifts.${index}`] = '要在 00:00–24:00 之间';
    else if (endMinute <= startMinute) fields[`shifts.${index}`] = '结束要晚于开始；跨过零点的请分成两段';
    else if (startMinute < previousEnd)
      fields[`shifts.${index}`] = `与上一班重叠，要从 ${minuteText(previousEnd)} 以后开始`;
  });
  if (Object.keys(fields).length > 0) throw new DomainError('CALENDAR.HOURS_INVALID', { fields });
}

/**
 * Promises in working time would never be due: neither the estate nor a department may stand still for so long, this
 * year, next year or in the `edited` one.
 * @throws DomainError CALENDAR.NO_WORKING_TIME with the first day of the break
 */
export function yearsMustLeaveWorkingTime(book: CalendarBook, now: Date, edited: number = yearOf(now)): void {
  const thisYear = yearOf(now);
  for (const owner of new Set<HoursOwner>([null, ...book.ownersWithHours])) {
    const calendar = book.calendar(now, owner);
    for (const year of new Set([thisYear, thisYear + 1, edited])) breakMustBeShort(calendar, year);
  }
}

function breakMustBeShort(calendar: BusinessCalendar, year: number): void {
  const first = dayNumberOfText(`${year}-01-01`) ?? 0;
  const last = dayNumberOfText(`${year}-12-31`) ?? 0;
  let breakSince = first;
  for (let day = first; day <= last; day += 1) {
    if (calendar.isWorkday(day)) breakSince = day + 1;
    else if (day - breakSince >= LONGEST_BREAK_DAYS) {
      throw new DomainError('CALENDAR.NO_WORKING_TIME', { since: dayText(breakSince), longest: LONGEST_BREAK_DAYS });
    }
  }
}

/** @throws DomainError CALENDAR.DAY_IN_THE_PAST */
export function dayMustNotBePast(day: string, now: Date): void {
  if (day < dayText(dayNumberOf(now))) throw new DomainError('CALENDAR.DAY_IN_THE_PAST');
}

/** The estate's own days of a year after one of them was marked, or its mark taken back. */
export function markedDays(own: readonly DayMark[], day: string, choice: DayChoice, name: string): DayMark[] {
  const others = own.filter((mark) => mark.day !== day);
  if (choice === 'plain') return others;
  return [...others, { day, isWorkday: choice === 'work', name }].sort((one, other) => (one.day < other.day ? -1 : 1));
}
