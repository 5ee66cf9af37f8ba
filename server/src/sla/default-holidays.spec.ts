import { DEFAULT_HOLIDAYS } from './default-holidays';
import { dayNumberOf, isWeekday } from './domain/business-calendar';

const weekdayOf = (day: string): boolean => isWeekday(dayNumberOf(new Date(`${day}T12:00:00+08:00`)));

describe('DEFAULT_HOLIDAYS', () => {
  it('namesEachDayOnce', () => {
    const days = DEFAULT_HOLIDAYS.map((row) => row.day);
    expect(new Set(days).size).toBe(days.length);
  });

  it('makeUpWorkdays_lieOnWeekends', () => {
    const worked = DEFAULT_HOLIDAYS.filter((row) => row.isWorkday).map((row) => row.day);
    expect(worked.filter(weekdayOf)).toEqual([]);
    expect(worked.filter((day) => day.startsWith('2026'))).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });
});
