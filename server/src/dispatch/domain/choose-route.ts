/**
 * 派单规则：从上往下，第一条全部条件都符合的生效；没有一条符合的，按类别归口到部门。
 * 危及安全的一律派到人，不进抢单池。
 */
import { type CategoryCode, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { DispatchRuleTerms } from '@yingsheng/shared/dispatch/rule';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { chooseDepartment, type DepartmentOption } from './choose-department';

export interface RoutingRule extends DispatchRuleTerms {
  readonly position: number;
}

/** As far as routing needs to know a complaint. */
export interface RoutedMatter {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  readonly buildingId: string | null;
  readonly publicAreaId: string | null;
  readonly assetId: string | null;
}

export interface Route {
  /** The rule that decided; `null`: the category did. */
  readonly position: number | null;
  readonly department: DepartmentOption;
  readonly requiredSkill: CategoryCode | null;
  readonly isForGrabs: boolean;
  /** How it was found, for staff to read. */
  readonly words: string;
}

/** @throws DomainError WORK_ORDER.DEPARTMENT_INVALID when the estate has no department that could take it */
export function chooseRoute(
  rules: readonly RoutingRule[],
  matter: RoutedMatter,
  departments: readonly DepartmentOption[],
  now: Date,
): Route {
  const inOrder = [...rules].sort((a, b) => a.position - b.position);
  const rule = inOrder.find((candidate) => ruleApplies(candidate, matter, now));
  const department = departments.find((option) => option.id === rule?.departmentId);
  if (rule === undefined || department === undefined) {
    const usual = chooseDepartment(matter.category, departments);
    return { position: null, department: usual, requiredSkill: null, isForGrabs: false, words: '按类别归口' };
  }
  return {
    position: rule.position,
    department,
    requiredSkill: rule.requiredSkill,
    isForGrabs: rule.isForGrabs && mayLieInThePool(matter),
    words: `按派单规则第 ${rule.position} 条`,
  };
}

export function ruleApplies(rule: RoutingRule, matter: RoutedMatter, now: Date): boolean {
  return (
    categoryIsInScope(rule, matter) &&
    buildingIsInZone(rule, matter) &&
    placeIsTheOneNamed(rule, matter) &&
    urgencyIsNamed(rule, matter) &&
    hourIsInRange(rule, now)
  );
}

export function mayLieInThePool({ urgency }: Pick<RoutedMatter, 'urgency'>): boolean {
  return urgency !== 'lifeSafety';
}

function categoryIsInScope({ categoryScope }: RoutingRule, { category }: RoutedMatter): boolean {
  return categoryScope === null || categoryScope === category || categoryScope === categoryGroupOf(category);
}

/** What happened nowhere in particular is in no building. */
function buildingIsInZone({ buildingIds }: RoutingRule, { buildingId }: RoutedMatter): boolean {
  return buildingIds.length === 0 || (buildingId !== null && buildingIds.includes(buildingId));
}

function placeIsTheOneNamed(rule: RoutingRule, matter: RoutedMatter): boolean {
  return (
    (rule.publicAreaId === null || rule.publicAreaId === matter.publicAreaId) &&
    (rule.assetId === null || rule.assetId === matter.assetId)
  );
}

function urgencyIsNamed({ urgencies }: RoutingRule, { urgency }: RoutedMatter): boolean {
  return urgencies.length === 0 || urgencies.includes(urgency);
}

/** From the first hour (included) to the last (not included), over midnight where the first is later. */
function hourIsInRange({ fromHour, toHour }: RoutingRule, now: Date): boolean {
  if (fromHour === null || toHour === null) return true;
  const { hour } = shanghaiParts(now);
  return fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
}
