import { lastDays, lastWeeks, periodBefore } from './period';

describe('lastWeeks', () => {
  it('startsOnLocalMondays_oldestFirst', () => {
    const weeks = lastWeeks(new Date('2026-11-25T10:00:00+08:00'), 3);
    expect(weeks.map((week) => week.weekStart)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
    expect(weeks[2]?.from).toEqual(new Date('2026-11-23T00:00:00+08:00'));
    expect(weeks[2]?.to).toEqual(new Date('2026-11-30T00:00:00+08:00'));
  });

  it.each([
    ['2026-11-22T23:59:00+08:00', '2026-11-16'],
    ['2026-11-23T00:00:00+08:00', '2026-11-23'],
  ])('%s_isInTheWeekOf_%s', (now, monday) => {
    expect(lastWeeks(new Date(now), 1)[0]?.weekStart).toBe(monday);
  });
});

it('thePeriodBefore_touchesAndIsAsLong', () => {
  const period = lastDays(new Date('2026-11-23T00:00:00Z'), 90);
  const before = periodBefore(period);
  expect(before.to).toEqual(period.from);
  expect(before.from).toEqual(new Date('2026-05-27T00:00:00Z'));
});
