import { retryDelaySeconds } from './retry-delay';

describe('retryDelaySeconds', () => {
  it.each([
    [1, 5],
    [2, 20],
    [5, 1280],
    [6, 3600],
    [7, 3600],
    [8, null],
    [9, null],
  ])('after_%i_failures_waits_%s', (attempts, delay) => {
    expect(retryDelaySeconds(attempts)).toBe(delay);
  });
});
