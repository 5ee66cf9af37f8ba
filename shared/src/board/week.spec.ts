import { lastWeeks, spanOfWeek, WEEK, weekWords } from './week';

describe('lastWeeks', () => {
  it('startOnLocalMondays_oldestFirst', () => {
    expect(lastWeeks('2026-11-25T10:00:00+08:00', 3)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
  });

  it.each([
    ['2026-11-22T23:59:00+08:00', '2026-11-16'],
    ['2026-11-23T00:00:00+08:00', '2026-11-23'],
  ])('%s_isInTheWeekOf_%s', (now, monday) => {
    expect(lastWeeks(now, 1)).toEqual([monday]);
  });
});

it('aWeek_lastsUntilTheNextOneBegins', () => {
  expect(spanOfWeek('2026-11-23')).toEqual({
    from: new Date('2026-11-23T00:00:00+08:00'),
    to: new Date('2026-11-30T00:00:00+08:00'),
  });
});

it('howAWeekIsWritten', () => {
  expect(['2026-11-23', '2026-13-01', '2026-11-00', '26-11-23', '2026-11-23x'].map((text) => WEEK.test(text))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(weekWords('2026-11-03')).toBe('11 月 3 日起的一周');
});
