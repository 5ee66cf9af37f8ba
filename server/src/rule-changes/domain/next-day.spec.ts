import { beginningOf } from './next-day';

it.each([
  ['2026-11-23T02:00:00Z', null, '2026-11-23T16:00:00.000Z'],
  ['2026-11-23T15:59:59Z', null, '2026-11-23T16:00:00.000Z'],
  ['2026-11-23T16:00:00Z', null, '2026-11-24T16:00:00.000Z'],
  ['2026-11-23T02:00:00Z', '2026-11-23T03:00:00Z', '2026-11-23T16:00:00.000Z'],
  ['2026-11-23T02:00:00Z', '2026-12-01T00:00:00Z', '2026-12-01T00:00:00.000Z'],
])('approved at %s, asked from %s: begins %s', (now, asked, begins) => {
  expect(beginningOf(asked === null ? null : new Date(asked), new Date(now)).toISOString()).toBe(begins);
});
