import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { percentOf, rungChanges, rungsOf, withRung } from './ladder-draft';

const STEPS: Ladder = [
  { clockKind: 'resolution', percent: 100, role: 'departmentHead' },
  { clockKind: 'resolution', percent: 80, role: 'teamLead' },
  { clockKind: 'resolution', percent: 80, role: 'handler' },
  { clockKind: 'onSite', percent: 100, role: 'teamLead' },
];

it('rungs_standTheEarliestFirst_withEverybodyWhoIsToldAtOnce', () => {
  expect(rungsOf(STEPS, 'resolution')).toEqual([
    { percent: 80, roles: ['handler', 'teamLead'] },
    { percent: 100, roles: ['departmentHead'] },
  ]);
  expect(rungsOf(STEPS, 'approval')).toEqual([]);
});

it('changedRung_takesThePlaceOfTheOldOne_andLeavesOtherLimitsAlone', () => {
  const moved = withRung(STEPS, 'resolution', 80, { percent: 90, roles: ['teamLead'] });
  expect(rungsOf(moved, 'resolution').map(({ percent }) => percent)).toEqual([90, 100]);
  expect(rungsOf(moved, 'onSite')).toEqual(rungsOf(STEPS, 'onSite'));
  expect(rungsOf(withRung(STEPS, 'resolution', 80, null), 'resolution')).toHaveLength(1);
  const added = withRung(STEPS, 'onSite', null, { percent: 50, roles: ['handler'] });
  expect(rungsOf(added, 'onSite').map(({ percent }) => percent)).toEqual([50, 100]);
});

it('changes_areCountedByRung_whateverTheOrderOfTheSteps', () => {
  expect(rungChanges(STEPS, [...STEPS].reverse())).toBe(0);
  expect(rungChanges(STEPS, withRung(STEPS, 'resolution', 80, { percent: 80, roles: ['handler'] }))).toBe(1);
  expect(rungChanges(STEPS, withRung(STEPS, 'onSite', 100, null))).toBe(1);
  expect(rungChanges(STEPS, withRung(STEPS, 'onSite', 100, { percent: 120, roles: ['teamLead'] }))).toBe(2);
});

it('percent_isAWholeNumberFromOneToAThousand', () => {
  expect(percentOf(' 80 ')).toBe(80);
  for (const text of ['', '0', '-5', '80.5', '1001', '八十']) expect(percentOf(text)).toBeNull();
});
