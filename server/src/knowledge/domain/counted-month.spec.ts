import { countedMonth } from './counted-month';

describe('the month that is counted', () => {
  it.each([
    ['2026-11-30T15:59:59.999Z', '2026-11', '2026-10-31T16:00:00.000Z'],
    ['2026-11-30T16:00:00.000Z', '2026-12', '2026-11-30T16:00:00.000Z'],
    ['2026-02-28T10:00:00.000Z', '2026-02', '2026-01-31T16:00:00.000Z'],
    ['2026-12-31T16:00:00.000Z', '2027-01', '2026-12-31T16:00:00.000Z'],
  ])('%s_lies_in_%s', (now, name, startsAt) => {
    expect(countedMonth(new Date(now))).toEqual({ name, startsAt: new Date(startsAt) });
  });
});
