import { render } from '@testing-library/react';
import { monthDays } from './month-days';
import { MonthGrid } from './month-grid';

const grid = (today: string, onPick?: () => void) =>
  render(<MonthGrid year={2026} month={12} marks={new Map()} isShown today={today} {...(onPick ? { onPick } : {})} />)
    .container;

it.each([
  ['whoeverMayMarkDays', () => undefined],
  ['whoeverOnlyLooks', undefined],
] as const)('today_standsOut_for %s, also to a screen reader', (_who, onPick) => {
  const marked = [...grid('2026-12-01', onPick).querySelectorAll('[aria-current="date"]')];
  expect(marked.map((day) => day.textContent)).toEqual(['1今天']);
  expect(marked[0]?.className).toContain('mg-day-today');
  expect(marked[0]?.getAttribute('aria-label')).toContain('今天，12 月 1 日');
});

it('anotherMonth_hasNoToday', () => {
  expect(grid('2026-11-30').querySelector('[aria-current]')).toBeNull();
  expect(monthDays(2026, 12, new Map())).toHaveLength(31);
});
