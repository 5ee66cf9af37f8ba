import { attemptsAt, waitBefore } from './attempt-pause';

const NOW = new Date('2026-11-23T02:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);

describe('waitBefore', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1000],
    [6, 2000],
    [9, 16_000],
    [13, 256_000],
    [14, 300_000],
    [5000, 300_000],
  ])('after_%i_attempts_the_next_waits_%i_ms', (count, pause) => {
    expect(waitBefore({ count, last: NOW }, { free: 5 }, NOW)).toBe(pause);
  });

  it('where_many_share_what_is_counted_a_pause_grows_no_longer_than_said', () => {
    expect(waitBefore({ count: 5000, last: NOW }, { free: 5, longestPauseMs: 10_000 }, NOW)).toBe(10_000);
  });

  it('what_has_passed_of_the_pause_counts', () => {
    expect(waitBefore({ count: 6, last: ago(1500) }, { free: 5 }, NOW)).toBe(500);
    expect(waitBefore({ count: 6, last: ago(2500) }, { free: 5 }, NOW)).toBe(0);
  });

  it('an_hour_of_quiet_is_forgotten', () => {
    expect(attemptsAt({ count: 50, last: ago(59 * 60_000) }, NOW)).toBe(50);
    expect(attemptsAt({ count: 50, last: ago(60 * 60_000) }, NOW)).toBe(0);
    expect(waitBefore({ count: 50, last: ago(60 * 60_000) }, { free: 5 }, NOW)).toBe(0);
  });
});
