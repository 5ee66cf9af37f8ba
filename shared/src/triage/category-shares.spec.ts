import { asSureAsRight, categoryShares, groupLabels, rankCategories } from './category-shares';

const CODES = ['lift', 'noise', 'gas'] as const;
const HAZARDS = ['gas', 'none in engineering', 'none in neighbour'];
const groups = groupLabels(CODES, HAZARDS);
const evidence = { category: [1, 1, 0], hazard: [0.1, 0.1, 0.8] };

it('theGroupThatTheOtherHeadKnows_decidesBetweenEquals', () => {
  const alone = categoryShares(groups, { temperature: 1, groupWeight: 0 }, evidence);
  expect(alone[0]).toBeCloseTo(alone[1] ?? 0);
  const [lift = 0, noise = 0, gas = 0] = categoryShares(groups, { temperature: 1, groupWeight: 0.5 }, evidence);
  expect(noise).toBeGreaterThan(2 * lift);
  expect(lift + noise + gas).toBeCloseTo(1);
});

it('whoWasRightLessOftenThanItWasSure_isLessSure_andTheOthersShareTheRest', () => {
  const [first = 0, second = 0, third = 0] = asSureAsRight([0.7, 0], [0.96, 0.03, 0.01]);
  expect(first).toBeCloseTo(0.9, 1);
  expect(second / third).toBeCloseTo(3);
  expect(first + second + third).toBeCloseTo(1);
  expect(asSureAsRight([1, 0], [1, 0, 0]).every(Number.isFinite)).toBe(true);
});

it('ofADangerThatIsBelieved_oneOfItsOwnCategoriesComesFirst', () => {
  const hazards = [{ hazard: 'gas', probability: 1 }] as const;
  expect(rankCategories(CODES, [0.9, 0.1, 0], { danger: 0.4, hazards, hazard: 'gas' })[0].code).toBe('gas');
  expect(rankCategories(CODES, [0.9, 0.1, 0], { danger: 0.4, hazards, hazard: null })[0].code).toBe('lift');
});
