import type { DispatchRuleInput, DispatchRuleView } from '@yingsheng/shared/api/dispatch';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { CategoryScope, DispatchRuleTerms } from '@yingsheng/shared/dispatch/rule';

/** Stands for "anything" in a select. */
export const ANY = '';
type Any = typeof ANY;

/** A rule while it is being written. */
export interface RuleDraft {
  readonly categoryScope: CategoryScope | Any;
  readonly buildingIds: readonly string[];
  readonly publicAreaId: string;
  readonly assetId: string;
  readonly urgencies: readonly Urgency[];
  /** Hours as text: what selects work with. */
  readonly fromHour: string;
  readonly toHour: string;
  readonly departmentId: string;
  readonly requiredSkill: CategoryCode | Any;
  readonly isForGrabs: boolean;
}

export const NEW_RULE: RuleDraft = {
  categoryScope: ANY,
  buildingIds: [],
  publicAreaId: ANY,
  assetId: ANY,
  urgencies: [],
  fromHour: ANY,
  toHour: ANY,
  departmentId: ANY,
  requiredSkill: ANY,
  isForGrabs: false,
};

export function draftOf(rule: DispatchRuleTerms): RuleDraft {
  return {
    categoryScope: rule.categoryScope ?? ANY,
    buildingIds: rule.buildingIds,
    publicAreaId: rule.publicAreaId ?? ANY,
    assetId: rule.assetId ?? ANY,
    urgencies: rule.urgencies,
    fromHour: rule.fromHour === null ? ANY : String(rule.fromHour),
    toHour: rule.toHour === null ? ANY : String(rule.toHour),
    departmentId: rule.departmentId,
    requiredSkill: rule.requiredSkill ?? ANY,
    isForGrabs: rule.isForGrabs,
  };
}

/** `null` while nobody is named to do it. */
export function termsOf(draft: RuleDraft): DispatchRuleTerms | null {
  if (draft.departmentId === ANY) return null;
  return {
    categoryScope: draft.categoryScope === ANY ? null : draft.categoryScope,
    buildingIds: draft.buildingIds,
    publicAreaId: draft.publicAreaId === ANY ? null : draft.publicAreaId,
    assetId: draft.assetId === ANY ? null : draft.assetId,
    urgencies: draft.urgencies,
    fromHour: draft.fromHour === ANY ? null : Number(draft.fromHour),
    toHour: draft.toHour === ANY ? null : Number(draft.toHour),
    departmentId: draft.departmentId,
    requiredSkill: draft.requiredSkill === ANY ? null : draft.requiredSkill,
    isForGrabs: draft.isForGrabs,
  };
}

/** The whole list with one rule changed, or with a new one at the end (`index` = length). */
export function withRule(
  rules: readonly DispatchRuleView[],
  index: number,
  terms: DispatchRuleTerms,
): DispatchRuleInput[] {
  const kept = rules.map(({ id: _, ...rule }) => rule);
  const changed = { ...terms, position: index + 1 };
  return index < kept.length ? kept.map((rule, other) => (other === index ? changed : rule)) : [...kept, changed];
}

export function withoutRule(rules: readonly DispatchRuleView[], id: string): DispatchRuleInput[] {
  return rules.filter((rule) => rule.id !== id).map(({ id: _, ...rule }, index) => ({ ...rule, position: index + 1 }));
}

/** The ids with one moved by one place; `null` where there is no further place. */
export function movedIds(rules: readonly DispatchRuleView[], id: string, by: -1 | 1): string[] | null {
  const ids = rules.map((rule) => rule.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return null;
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids;
}
