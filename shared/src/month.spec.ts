import { MONTH, monthOf, monthStartsAt, monthsLater, monthText } from './month';

describe('months of Shanghai', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11'],
    ['2026-11-30T16:00:00.000Z', '2026-12'],
    ['2026-12-31T16:00:00.000Z', '2027-01'],
  ])('%s_lies_in_%s', (instant, month) => {
    expect(monthOf(instant)).toBe(month);
  });

  it.each(['2026-01', '2026-02', '2026-12', '2028-02'])('%s_beginsInItself_andEndsWhereTheNextBegins', (month) => {
    const next = monthStartsAt(monthsLater(month, 1));
    expect(monthOf(monthStartsAt(month))).toBe(month);
    expect(monthOf(next.getTime() - 1)).toBe(month);
    expect(monthOf(next)).toBe(monthsLater(month, 1));
  });

  it('monthsCrossYears_andAreSaidInWords', () => {
    expect([monthsLater('2026-01', -1), monthsLater('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
    expect(monthText('2026-01')).toBe('2026 年 1 月');
    expect(['2026-13', '2026-00', '26-11', '2026-11-01', '2026-1'].filter((text) => MONTH.test(text))).toEqual([]);
  });
});
