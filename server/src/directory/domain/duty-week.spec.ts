import { dutyWeekOf, dutyWeekWith, weekBefore } from './duty-week';

it.each([
  ['2026-11-22T15:59:59Z', '2026-11-16'],
  ['2026-11-22T16:00:00Z', '2026-11-23'],
  ['2026-11-29T15:59:59Z', '2026-11-23'],
  ['2027-01-01T00:00:00Z', '2026-12-28'],
  ['2028-02-29T04:00:00Z', '2028-02-28'],
])('the_week_of_%s_begins_on_%s', (instant, weekStart) => {
  expect(dutyWeekOf(new Date(instant)).weekStart).toBe(weekStart);
});

it.each(['2026-11-23', '2026-11-26', '2026-11-29'])('%s_lies_in_the_week_from_monday_to_sunday', (day) => {
  expect(dutyWeekWith(day)).toEqual({
    weekStart: '2026-11-23',
    from: new Date('2026-11-22T16:00:00Z'),
    until: new Date('2026-11-29T16:00:00Z'),
  });
});

it('the_week_before_ends_where_this_one_begins', () => {
  const week = dutyWeekWith('2026-11-23');
  expect(weekBefore(week)).toMatchObject({ weekStart: '2026-11-16', until: week.from });
});
