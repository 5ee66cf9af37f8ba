const mockRead = jest.fn();
jest.mock('../query', () => ({ queryClient: { invalidateQueries: (what: object) => mockRead(what) } }));

import { countAgainSoon } from './count-again';

beforeEach(() => {
  jest.useFakeTimers();
  mockRead.mockReset();
});
afterEach(() => jest.useRealTimers());

it('aStormOfChanges_isCountedOnce_andWhatComesAfterIt_onceMore', () => {
  for (let index = 0; index < 50; index += 1) countAgainSoon('board');
  expect(mockRead).not.toHaveBeenCalled();
  jest.advanceTimersByTime(5_000);
  expect(mockRead.mock.calls).toEqual([[{ queryKey: ['board'] }]]);
  countAgainSoon('board');
  jest.advanceTimersByTime(5_000);
  expect(mockRead).toHaveBeenCalledTimes(2);
});

it('oneBoard_doesNotHoldUpAnother', () => {
  countAgainSoon('board');
  countAgainSoon('dispatch-board');
  jest.advanceTimersByTime(5_000);
  expect(mockRead.mock.calls).toEqual([[{ queryKey: ['board'] }], [{ queryKey: ['dispatch-board'] }]]);
});
