import { FixedClock } from '../clock/clock';
import { CircuitBreaker } from './circuit-breaker';

describe('CircuitBreaker', () => {
  let clock: FixedClock;
  let breaker: CircuitBreaker;
  beforeEach(() => {
    clock = new FixedClock(new Date('2026-11-23T02:00:00.000Z'));
    breaker = new CircuitBreaker(clock, { failures: 3, pauseSeconds: 60 });
  });
  const fail = (times: number) => Array.from({ length: times }, () => breaker.failed());

  it('aFewFailures_pauseNothing', () => {
    expect(fail(2)).toEqual([false, false]);
    expect(breaker.isPaused).toBe(false);
  });

  it('manyInARow_pauseForAMinute', () => {
    expect(fail(3)).toEqual([false, false, true]);
    expect(breaker.isPaused).toBe(true);
    clock.advance(1);
    expect(breaker.isPaused).toBe(false);
  });

  it('failuresOfCallsThatWereUnderWay_makeNoSecondPause', () => {
    expect(fail(5)).toEqual([false, false, true, false, false]);
  });

  it('afterAPause_oneFailureIsEnough', () => {
    fail(3);
    clock.advance(1);
    expect(breaker.failed()).toBe(true);
    expect(breaker.isPaused).toBe(true);
  });

  it('oneSuccess_beginsTheCountAnew', () => {
    fail(2);
    breaker.succeeded();
    expect(fail(2)).toEqual([false, false]);
  });
});
