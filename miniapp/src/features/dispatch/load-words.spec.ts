import { loadShare, loadToneOf } from './load-words';

it.each([
  [0, 8, 'calm', 0],
  [5, 8, 'calm', 63],
  [6, 8, 'warn', 75],
  [8, 8, 'danger', 100],
  [11, 8, 'danger', 100],
  [0, 0, 'danger', 0],
  [2, 0, 'danger', 100],
])('%i of %i is %s and fills %i per cent', (openCount, loadCap, tone, share) => {
  expect([loadToneOf(openCount, loadCap), loadShare(openCount, loadCap)]).toEqual([tone, share]);
});
