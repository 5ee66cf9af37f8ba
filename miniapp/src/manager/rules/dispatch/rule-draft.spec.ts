import type { DispatchRuleView } from '@yingsheng/shared/api/dispatch';
import { draftOf, movedIds, NEW_RULE, termsOf, withoutRule, withRule } from './rule-draft';

function rule(id: string, position: number): DispatchRuleView {
  const terms = termsOf({ ...NEW_RULE, departmentId: `department of ${id}` });
  if (terms === null) throw new Error('a rule needs a department');
  return { ...terms, id, position };
}
const RULES = [rule('a', 1), rule('b', 2), rule('c', 3)];
const departments = (rules: readonly { position: number; departmentId: string }[]) =>
  rules.map(({ position, departmentId }) => [position, departmentId]);

it('draftWithoutADepartment_isNoRuleYet', () => {
  expect(termsOf(NEW_RULE)).toBeNull();
});

it('draftAndTerms_sayTheSame', () => {
  const draft = { ...NEW_RULE, departmentId: 'd', fromHour: '22', toHour: '6', requiredSkill: 'lift' as const };
  const terms = termsOf(draft);
  expect(terms).toMatchObject({ fromHour: 22, toHour: 6, requiredSkill: 'lift', categoryScope: null, assetId: null });
  expect(terms === null ? null : draftOf(terms)).toEqual(draft);
});

it('changedRule_keepsItsPlace_aNewOneComesLast_andRemovingLeavesNoGap', () => {
  const { id: _, ...terms } = rule('x', 9);
  expect(departments(withRule(RULES, 1, terms))).toEqual([
    [1, 'department of a'],
    [2, 'department of x'],
    [3, 'department of c'],
  ]);
  expect(departments(withRule(RULES, 3, terms)).at(-1)).toEqual([4, 'department of x']);
  expect(departments(withoutRule(RULES, 'a'))).toEqual([
    [1, 'department of b'],
    [2, 'department of c'],
  ]);
});

it('moving_swapsNeighbours_andStopsAtTheEnds', () => {
  expect(movedIds(RULES, 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(movedIds(RULES, 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(movedIds(RULES, 'a', -1)).toBeNull();
  expect(movedIds(RULES, 'c', 1)).toBeNull();
});
