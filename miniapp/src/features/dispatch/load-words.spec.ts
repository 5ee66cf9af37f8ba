import { loadShare, loadToneOf, loadWords } from './load-words';

it.each([
  [0, 8, 'calm', 0],
  [5, 8, 'calm', 63],
  [6, 8, 'warn', 75],
  [8, 8, 'danger', 100],
  [11, 8, 'danger', 100],
  [0, 0, 'calm', 0],
  [2, 0, 'calm', 0],
])('%i of %i is %s and fills %i per cent', (openCount, loadCap, tone, share) => {
  expect([loadToneOf(openCount, loadCap), loadShare(openCount, loadCap)]).toEqual([tone, share]);
});

it('whoIsGivenNothing_isNotFull', () => {
  expect([loadWords(3, 8), loadWords(2, 0)]).toEqual(['3 / 8 单', '2 单，不自动派单']);
});
