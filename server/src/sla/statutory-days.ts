import type { DayMark } from '@yingsheng/shared/sla/calendar';
import { getLunarDate, getSolarTermDate } from 'chinese-days';
import { dayNumberOfText, dayText } from './domain/business-calendar';

/**
 * 法定节假日：《全国年节及纪念日放假办法》（2024 年修订，2025 年起施行）规定的放假日。国务院还没公布某一年的安排时，至少这些天
 * 放假；调休上班哪天，要等公布。The lunar calendar is taken from a table, not reckoned: Node's own is a day off in years like 2027.
 */
const FIXED = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
] as const;

const LUNAR: Readonly<Record<string, string>> = {
  '1-1': '春节',
  '1-2': '春节',
  '1-3': '春节',
  '5-5': '端午节',
  '8-15': '中秋节',
};

const known = new Map<number, readonly DayMark[]>();

/** In the order of the year. */
export function statutoryDays(year: number): readonly DayMark[] {
  const days = known.get(year) ?? computed(year);
  known.set(year, days);
  return days;
}

function computed(year: number): DayMark[] {
  const names = new Map<string, string>(FIXED.map(([day, name]) => [`${year}-${day}`, name]));
  names.set(getSolarTermDate(year, 4, 'pure_brightness'), '清明节');
  const first = dayNumberOfText(`${year}-01-01`) ?? 0;
  const last = dayNumberOfText(`${year}-12-31`) ?? 0;
  for (let number = first; number <= last; number += 1) {
    const name = LUNAR[lunarDay(number)] ?? (lunarDay(number + 1) === '1-1' ? '春节' : undefined);
    if (name !== undefined) names.set(dayText(number), name);
  }
  return [...names]
    .map(([day, name]) => ({ day, isWorkday: false, name }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** `8-15`; the days of a leap month are no festival. */
function lunarDay(dayNumber: number): string {
  const { lunarMon, lunarDay: day, isLeap } = getLunarDate(dayText(dayNumber));
  return isLeap ? '' : `${lunarMon}-${day}`;
}
