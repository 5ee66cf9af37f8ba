import { dayOptions, halfHourOptions, instantOf } from './moments';

const NOW = new Date('2026-12-30T17:30:00Z');

it('daysBegin_withTheLocalToday_andNameTheNextYear', () => {
  expect(dayOptions(NOW, 2).map(({ label }) => label)).toEqual(['12 月 31 日 周四', '2027 年 1 月 1 日 周五']);
});

it('aChosenDayAndTime_areOneInstant', () => {
  const [today] = dayOptions(NOW, 1);
  expect(instantOf(Number(today?.value), 510)).toBe('2026-12-31T00:30:00.000Z');
});

it('halfHours_fillTheDay', () => {
  expect([halfHourOptions().length, halfHourOptions().at(-1)]).toEqual([48, { value: '1410', label: '23:30' }]);
});
