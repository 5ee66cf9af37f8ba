import { act, renderHook } from '@testing-library/react';
import { HOLD_MS, useSteadyRows } from './steady-rows';

const rowsOf = (...ids: string[]) => ids.map((id) => ({ id, words: `${id}!` }));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number) => act(() => void jest.advanceTimersByTime(milliseconds));

function list(first: ReturnType<typeof rowsOf>) {
  const onGone = jest.fn();
  const hook = renderHook(({ scope, rows }) => useSteadyRows(scope, rows, onGone), {
    initialProps: { scope: 'offered', rows: first },
  });
  const ids = () => hook.result.current.rows.map(({ id }) => id).join('');
  return { ...hook, ids, onGone };
}

it('aChange_movesNothingForASecond_thenEverythingAtOnce', () => {
  const { rerender, ids, onGone } = list(rowsOf('a', 'b'));
  rerender({ scope: 'offered', rows: rowsOf('c', 'b', 'a') });
  pass(HOLD_MS - 1);
  expect(ids()).toBe('ab');
  pass(1);
  expect(ids()).toBe('cba');
  expect(onGone).toHaveBeenLastCalledWith([]);
});

it('underAFinger_nothingMoves_andASecondAfterItIsLifted', () => {
  const { rerender, result, ids } = list(rowsOf('a', 'b'));
  act(() => result.current.touch.onTouchStart());
  rerender({ scope: 'offered', rows: rowsOf('b', 'a') });
  pass(5 * HOLD_MS);
  expect(ids()).toBe('ab');
  act(() => result.current.touch.onTouchEnd());
  pass(HOLD_MS - 1);
  expect(ids()).toBe('ab');
  pass(1);
  expect(ids()).toBe('ba');
});

it('whatIsKnownOfARow_isShownAtOnce_andARowThatGoesIsTold', () => {
  const { rerender, result, ids, onGone } = list(rowsOf('a', 'b'));
  rerender({ scope: 'offered', rows: [{ id: 'b', words: 'taken' }] });
  expect(ids()).toBe('ab');
  expect(result.current.rows[1]?.words).toBe('taken');
  pass(HOLD_MS);
  expect(ids()).toBe('b');
  expect(onGone).toHaveBeenLastCalledWith([{ id: 'a', words: 'a!' }]);
});

it('changesThatFollowEachOther_doNotPutItOffForEver', () => {
  const { rerender, ids } = list(rowsOf('a', 'b'));
  rerender({ scope: 'offered', rows: rowsOf('c', 'a', 'b') });
  pass(HOLD_MS - 100);
  rerender({ scope: 'offered', rows: rowsOf('d', 'c', 'a', 'b') });
  pass(100);
  expect(ids()).toBe('dcab');
});

it('anotherTab_orTheFirstRows_areShownAtOnce', () => {
  const { rerender, ids } = list([]);
  rerender({ scope: 'offered', rows: rowsOf('a') });
  expect(ids()).toBe('a');
  rerender({ scope: 'active', rows: rowsOf('x', 'y') });
  expect(ids()).toBe('xy');
});
