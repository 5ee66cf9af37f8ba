import type { Judgement } from '@yingsheng/shared/triage/judge-message';
import { type JudgedTwice, trialOf } from './compare-judgements';

const calm: Judgement = {
  ...{
    urgency: 'normal',
    hazard: null,
    likelyHazard: null,
    category: 'plumbing',
    categories: [{ code: 'plumbing', probability: 1 }],
  },
  ...{ danger: 0, isUnsure: false, decidingWords: [] },
};
const asked: Judgement = { ...calm, danger: 0.3, isUnsure: true };
const danger: Judgement = { ...calm, urgency: 'lifeSafety', hazard: 'fire', danger: 0.99 };
const twice = (before: Judgement, after: Judgement, isDanger = false): JudgedTwice => ({
  message: { text: '冒烟', isDanger },
  before,
  after,
});

describe('what a word would change', () => {
  it.each<[string, JudgedTwice, number, number]>([
    ['nothing', twice(calm, calm, true), 0, 0],
    ['a category', twice(calm, { ...calm, category: 'gas' }), 1, 0],
    ['an urgency', twice(calm, { ...calm, urgency: 'urgent' }), 1, 0],
    ['whether it is asked', twice(calm, asked), 1, 0],
    ['a danger into a question', twice(danger, asked, true), 1, 0],
    ['a danger into nothing', twice(danger, calm, true), 1, 1],
    ['a question about a danger into nothing', twice(asked, calm, true), 1, 1],
    ['a false alarm into nothing', twice(danger, calm), 1, 0],
    ['a danger that nobody saw before', twice(calm, { ...calm, category: 'gas' }, true), 1, 0],
  ])('%s', (_what, judged, changedCount, loweredCount) => {
    expect(trialOf(100, [judged])).toMatchObject({ messageCount: 100, changedCount, loweredCount });
  });

  it('fiveExamplesAreEnough_andEveryOneIsCounted', () => {
    const trial = trialOf(
      100,
      Array.from({ length: 9 }, () => twice(danger, calm, true)),
    );
    expect([trial.changedCount, trial.examples.length, trial.loweredCount, trial.loweredExamples.length]).toEqual([
      9, 5, 9, 5,
    ]);
    expect(trial.examples[0]).toEqual({
      text: '冒烟',
      before: { urgency: 'lifeSafety', hazard: 'fire', category: 'plumbing', isAsked: false },
      after: { urgency: 'normal', hazard: null, category: 'plumbing', isAsked: false },
    });
  });
});
