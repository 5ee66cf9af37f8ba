import { endedLongAgo, keptUntil } from './retention-days';

const at = (text: string) => new Date(text);

describe('how long something is kept', () => {
  it.each([
    ['2026-11-23T02:00:00.000Z', 36, '2029-11-23T02:00:00.000Z'],
    // 1 月 31 日 in Shanghai.
    ['2027-01-30T16:00:00.000Z', 1, '2027-02-27T16:00:00.000Z'],
    ['2024-02-29T02:00:00.000Z', 12, '2025-02-28T02:00:00.000Z'],
    ['2026-12-15T02:00:00.000Z', 1, '2027-01-15T02:00:00.000Z'],
  ])('%s and %d months → %s', (endedAt, months, until) => {
    expect(keptUntil(at(endedAt), months)?.toISOString()).toBe(until);
  });

  it.each([
    ['2026-11-23T02:00:00.000Z', 36, '2023-11-23T02:00:00.000Z'],
    ['2027-03-31T02:00:00.000Z', 1, '2027-02-28T02:00:00.000Z'],
  ])('on %s, after %d months, what ended by %s is gone', (now, months, limit) => {
    expect(endedLongAgo(at(now), months)?.toISOString()).toBe(limit);
  });

  it('noMonths_keepForEver', () => {
    expect([keptUntil(at('2026-11-23T02:00:00.000Z'), 0), endedLongAgo(new Date(), 0)]).toEqual([null, null]);
  });
});
