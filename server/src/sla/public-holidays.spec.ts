import { dayNumberOfText, isWeekday } from './domain/business-calendar';
import { announcedYears } from './public-holidays';

const yearOf = (year: number) => announcedYears().find((known) => known.year === year)?.days ?? [];
const weekdays = (days: readonly { readonly day: string }[]) =>
  days.filter(({ day }) => isWeekday(dayNumberOfText(day) ?? 0)).map(({ day }) => day);

describe('announcedYears', () => {
  it('yearsFollowEachOther_andEndWithTheLastAnnouncedOne', () => {
    const years = announcedYears().map(({ year }) => year);
    expect(years.slice(0, 2)).toEqual([2025, 2026]);
    expect(years).toEqual(years.map((_, index) => 2025 + index));
    for (const { days } of announcedYears()) expect(days.length).toBeGreaterThan(20);
  });

  it('makeUpWorkdaysOf2026_areTheOfficialOnes_andLieOnWeekends', () => {
    const worked = yearOf(2026).filter((mark) => mark.isWorkday);
    expect(worked.map(({ day }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(weekdays(worked)).toEqual([]);
  });

  it('springFestivalOf2026_isOffForNineDays_underItsChineseName', () => {
    const festival = yearOf(2026).filter((mark) => mark.name === '春节');
    expect([festival.length, festival[0]?.day, festival.at(-1)?.day]).toEqual([9, '2026-02-15', '2026-02-23']);
    expect(festival.every((mark) => !mark.isWorkday)).toBe(true);
  });

  it('eachDay_isNamedOnce', () => {
    for (const { days } of announcedYears()) expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  });
});
