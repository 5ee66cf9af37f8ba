import type { CalendarDayView } from '@yingsheng/shared/api/sla';
import { cornerOf, monthDays, spokenDay } from './month-days';

const mark = (day: string, isWorkday: boolean, source: CalendarDayView['source'] = 'announced'): CalendarDayView => ({
  day,
  isWorkday,
  name: '国庆节',
  source,
});
const marks = new Map(
  [mark('2026-10-01', false), mark('2026-10-10', true), mark('2026-10-31', false, 'own')].map((one) => [one.day, one]),
);
const october = monthDays(2026, 10, marks);

it('aMonth_hasItsDays_onTheirWeekdays', () => {
  expect([october.length, october[0]?.weekday, october[30]?.weekday]).toEqual([31, 4, 6]);
  expect([2027, 2028].map((year) => monthDays(year, 2, new Map()).length)).toEqual([28, 29]);
});

it('daysThatDiffer_areMarkedByAWord', () => {
  expect([0, 1, 9, 30].map((index) => october[index] && cornerOf(october[index]))).toEqual(['休', '', '班', '休']);
});

it('aDay_isReadOut_withWhatItIs', () => {
  const spoken = [0, 1, 9, 30].map((index) => october[index] && spokenDay(10, october[index]));
  expect(spoken).toEqual([
    '10 月 1 日 周四，国庆节，休息',
    '10 月 2 日 周五',
    '10 月 10 日 周六，国庆节，上班',
    '10 月 31 日 周六，国庆节，本小区，休息',
  ]);
});

it('today_isReadOut_asToday', () => {
  const [first] = october;
  expect(first && spokenDay(10, first, '2026-10-01')).toBe('今天，10 月 1 日 周四，国庆节，休息');
  expect(first && spokenDay(10, first, '2026-10-02')).toBe('10 月 1 日 周四，国庆节，休息');
});
