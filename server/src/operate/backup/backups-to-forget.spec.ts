import { backupsToForget } from './backups-to-forget';

const DAY_MS = 86_400_000;
const LAST = new Date('2026-11-30T18:00:00.000Z');
const backup = (daysAgo: number, hours = 0) => {
  const createdAt = new Date(LAST.getTime() - daysAgo * DAY_MS - hours * 3_600_000);
  return { name: createdAt.toISOString(), createdAt };
};
const keptOf = (backups: readonly ReturnType<typeof backup>[]) => {
  const forgotten = backupsToForget(backups);
  return backups.filter(({ name }) => !forgotten.includes(name)).map(({ name }) => name);
};

describe('which backups are kept', () => {
  it('ofTwoYearsOfNights_sevenDaysFourWeeksTwelveMonthsAreKept', () => {
    const kept = keptOf(Array.from({ length: 730 }, (_, daysAgo) => backup(daysAgo)));
    // 2:00 in Shanghai is the evening before in UTC.
    expect(kept.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, daysAgo) => backup(daysAgo).name));
    expect(kept.slice(7)).toEqual(
      [
        // The Sundays (2:00 of the Sunday) that end the weeks before, and the last day of each month before.
        ...['2026-11-21', '2026-11-14', '2026-10-30', '2026-09-29', '2026-08-30', '2026-07-30', '2026-06-29'],
        ...['2026-05-30', '2026-04-29', '2026-03-30', '2026-02-27', '2026-01-30'],
      ].map((day) => `${day}T18:00:00.000Z`),
    );
  });

  it('ofTheLastThreeDays_allAreKept', () => {
    const recent = [backup(0), backup(0, 1), backup(2), backup(2, 23)];
    expect(keptOf(recent)).toEqual(recent.map(({ name }) => name));
  });

  it('ofAnEarlierDay_theNewestIsKept', () => {
    expect(keptOf([backup(0), backup(4), backup(4, 1), backup(4, 1.5)])).toEqual([backup(0).name, backup(4).name]);
  });

  it('afterALongPause_theOldOnesStay', () => {
    const before = Array.from({ length: 7 }, (_, index) => backup(100 + index));
    expect(keptOf(before)).toHaveLength(7);
    expect(keptOf([backup(0), ...before])).toContain(backup(0).name);
  });

  it('ofNone_noneIsForgotten', () => {
    expect(backupsToForget([])).toEqual([]);
  });
});
