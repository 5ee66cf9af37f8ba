import { act, render, screen } from '@testing-library/react';
import { Countdown } from './countdown';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 23, 2, minutes)).toISOString();

beforeEach(() => jest.useFakeTimers({ now: new Date(at(0)) }));
afterEach(() => jest.useRealTimers());

const shown = (): [string | null, string] => {
  const element = screen.getByText(/剩|迟/);
  return [element.textContent, element.className];
};

it('beforeTheWarning_isCalmAndNamesWhatIsOwed', () => {
  render(<Countdown dueAt={at(22)} warnAt={at(18)} verb="到场" />);
  expect(shown()).toEqual(['剩 22 分钟到场', 'ys-countdown ys-countdown--calm']);
});

it('timePasses_turnsToWarningAndThenLate_inWordsToo', () => {
  render(<Countdown dueAt={at(22)} warnAt={at(18)} verb="到场" />);
  act(() => jest.advanceTimersByTime(19 * 60_000));
  expect(shown()).toEqual(['剩 3 分钟到场', 'ys-countdown ys-countdown--warn']);
  act(() => jest.advanceTimersByTime(15 * 60_000));
  expect(shown()).toEqual(['已迟 12 分钟', 'ys-countdown ys-countdown--late']);
});

it('withoutAWarning_isCalmUntilLate', () => {
  render(<Countdown dueAt={at(5)} />);
  expect(shown()).toEqual(['剩 5 分钟', 'ys-countdown ys-countdown--calm']);
});
