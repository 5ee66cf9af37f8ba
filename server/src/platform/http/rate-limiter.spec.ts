import { FixedClock } from '../clock/clock';
import { RateLimiter } from './rate-limiter';

describe('RateLimiter', () => {
  const clock = new FixedClock(new Date('2026-11-23T02:00:20.000Z'));
  const limiter = new RateLimiter(clock);

  it('counts_per_key_and_says_when_to_come_back', () => {
    limiter.hit('person:a', 2);
    limiter.hit('person:a', 2);
    limiter.hit('person:b', 2);
    expect(() => limiter.hit('person:a', 2)).toThrow(
      expect.objectContaining({ code: 'REQUEST.RATE_LIMITED', facts: { retryAfterSeconds: 40 } }),
    );
  });

  it('a_new_minute_starts_from_nothing', () => {
    clock.advance(1);
    expect(() => limiter.hit('person:a', 2)).not.toThrow();
  });

  it('refuseAbove_counts_nothing', () => {
    limiter.refuseAbove('account:c', 0);
    limiter.refuseAbove('account:c', 0);
    limiter.hit('account:c', 5);
    expect(() => limiter.refuseAbove('account:c', 0)).toThrow();
  });
});
