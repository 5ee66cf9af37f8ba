import type { DayMark } from '@yingsheng/shared/sla/calendar';
import { getDayDetail, getHolidaysInRange } from 'chinese-days';
import { dayNumberOfText, dayText, isWeekday } from './domain/business-calendar';

/** Before it nothing is counted any more. */
const FIRST_YEAR = 2025;

export interface AnnouncedYear {
  readonly year: number;
  readonly days: readonly DayMark[];
}

/**
 * 国务院公布的放假与调休安排, as far as the maintained list reaches. Beyond its last year the list would call
 * every weekday a workday, so a year in which it knows no holiday at all is not taken over.
 */
export function announcedYears(): AnnouncedYear[] {
  const years: AnnouncedYear[] = [];
  for (let year = FIRST_YEAR; isKnown(year); year += 1) years.push({ year, days: daysOf(year) });
  return years;
}

function isKnown(year: number): boolean {
  return getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
}

function daysOf(year: number): DayMark[] {
  const holidays = new Set(getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false));
  const first = dayNumberOfText(`${year}-01-01`) ?? 0;
  const last = dayNumberOfText(`${year}-12-31`) ?? 0;
  const marks: DayMark[] = [];
  for (let number = first; number <= last; number += 1) {
    const day = dayText(number);
    const { work, name } = getDayDetail(day);
    if (work !== isWeekday(number) || holidays.has(day))
      marks.push({ day, isWorkday: work, name: chineseName(name, work) });
  }
  return marks;
}

/** The list says `Spring Festival,春节,4`. */
function chineseName(name: string, isWorkday: boolean): string {
  const chinese = name.split(',')[1] ?? name;
  return isWorkday ? `${chinese}调休上班` : chinese;
}
