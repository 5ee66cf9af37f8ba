import { JUDGED_FIGURES, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import { answeredWords, listTitle, rightWords, summaryWords } from './judged-words';

const counts = (change: Partial<Record<JudgedFigure, number>>) => ({
  ...(Object.fromEntries(JUDGED_FIGURES.map((figure) => [figure, 0])) as Record<JudgedFigure, number>),
  ...change,
});
const report = { month: '2026-11', categories: [], confusions: [], mayExport: true };

it.each([
  [{ judged: 40, checked: 32 }, '2026 年 11 月研判了 40 件，同事看过 32 件。还有 8 件没人看过，不算。'],
  [{ judged: 3, checked: 3 }, '2026 年 11 月研判了 3 件，同事看过 3 件。'],
])('%j_isSaid', (change, words) => {
  expect(summaryWords({ ...report, counts: counts(change) })).toBe(words);
});

it.each([
  [{}, '这个月还没有要追问的。'],
  [{ answeredNo: 3, answeredYes: 1 }, '追问了 4 件，都答了。'],
  [{ answeredNo: 2, answeredUnknown: 1, unanswered: 2 }, '该追问 5 件：3 件答了，2 件没有答，由前台核实。'],
])('answers_%j_areSummedUp', (change, words) => {
  expect(answeredWords({ counts: counts(change) })).toBe(words);
});

it.each([
  [32, 30, '32 件里判对 30 件（94%）'],
  [3, 2, '3 件里判对 2 件'],
])('of_%i_%i', (checkedCount, rightCount, words) => {
  expect(rightWords({ checkedCount, rightCount })).toBe(words);
});

it('aList_saysWhatWasCounted', () => {
  expect(listTitle({ judged: 'dangerMissed', month: '2026-11' })).toBe('2026 年 11 月 · 险情没认出来');
  const confused = {
    judged: 'categoryChanged',
    month: '2026-11',
    judgedCategory: 'plumbing',
    category: 'seepage',
  } as const;
  expect(listTitle(confused)).toMatch(/^2026 年 11 月 · 判成.+ · 其实是.+ · 类别改过$/);
});
