import { judgedTriage } from './judged-triage';

const judged = {
  category: 'lift',
  suggestedCategory: 'lift',
  triageConfidence: 0.83,
  triageWords: ['电梯'],
} as const;
const filed = (data: Record<string, unknown>) => [{ data }];

it('whatWasJudged_isShown_withItsConfidence', () => {
  expect(judgedTriage(judged, filed({}))).toEqual({ confidence: 0.83, decidingWords: ['电梯'] });
});

it('whatThePersonChose_hasNone_alsoWhereItIsTheSame', () => {
  expect(judgedTriage(judged, filed({ isCategoryChosen: true }))).toBeNull();
});

it('whatWasCorrected_hasNone', () => {
  expect(judgedTriage({ ...judged, category: 'plumbing' }, filed({}))).toBeNull();
});
