import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { CATEGORY_GROUPS, type CategoryGroup } from '@yingsheng/shared/complaint/category';
import type { CategoryScope, DispatchRuleTerms } from '@yingsheng/shared/dispatch/rule';
import { CATEGORY_GROUP_LABEL, CATEGORY_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';

/** Names of what rules refer to by id. */
export interface RuleNames {
  readonly places: Pick<EstatePlaces, 'buildings' | 'publicAreas'>;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

function isGroup(scope: CategoryScope): scope is CategoryGroup {
  return (CATEGORY_GROUPS as readonly string[]).includes(scope);
}

export function scopeText(scope: CategoryScope): string {
  return isGroup(scope) ? `${CATEGORY_GROUP_LABEL[scope]}（全部）` : CATEGORY_LABEL[scope];
}

/** `22:00–次日 6:00` */
export function hoursText(fromHour: number, toHour: number): string {
  return `${fromHour}:00–${toHour <= fromHour ? '次日 ' : ''}${toHour}:00`;
}

/** What a rule applies to: `电梯 · 3 栋、5 栋 · 紧急 · 22:00–次日 6:00`. */
export function conditionText(rule: DispatchRuleTerms, { places }: RuleNames): string {
  const { categoryScope, buildingIds, urgencies, fromHour, toHour } = rule;
  const parts = [
    categoryScope === null ? '' : scopeText(categoryScope),
    buildingIds.map((id) => nameOf(places.buildings, id)).join('、'),
    placeText(rule, places),
    urgencies.map((urgency) => URGENCY_LABEL[urgency]).join('、'),
    fromHour === null || toHour === null ? '' : hoursText(fromHour, toHour),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '所有反映' : parts.join(' · ');
}

/** Where it goes: `工程部 · 要会电梯 · 放入抢单池`. */
export function outcomeText(rule: DispatchRuleTerms, { departments }: RuleNames): string {
  const parts = [nameOf(departments, rule.departmentId)];
  if (rule.requiredSkill !== null) parts.push(`要会${CATEGORY_LABEL[rule.requiredSkill]}`);
  if (rule.isForGrabs) parts.push('放入抢单池');
  return parts.join(' · ');
}

function placeText({ publicAreaId, assetId }: DispatchRuleTerms, { publicAreas }: RuleNames['places']): string {
  if (publicAreaId === null) return '';
  const area = publicAreas.find(({ id }) => id === publicAreaId);
  const asset = assetId === null ? '' : ` · ${nameOf(area?.assets ?? [], assetId)}`;
  return `${area?.name ?? GONE}${asset}`;
}

const GONE = '已不存在';

function nameOf(things: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return things.find((thing) => thing.id === id)?.name ?? GONE;
}
