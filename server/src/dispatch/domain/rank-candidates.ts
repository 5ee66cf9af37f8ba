/**
 * 派给谁：当班、会这一类、管这一片、手上没满、没退过这一单的人里，综合排序取第一位。
 * 手上越空越靠前；专管这一栋的、登记了这项技能的，多背一两单也先派；差得再多就轮到别人。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { type DutyCandidate, hasAnyRole, type Loads } from './duty-candidate';

export interface HandlerSearch {
  /** Whoever may have to do with the matter; those it is about (回避) are not among them. */
  readonly staff: readonly DutyCandidate[];
  /** Open work orders offered to or held by each person. */
  readonly loads: Loads;
  readonly departmentId: string;
  /** `null`: the skill for the matter's category is not what is asked for (co-handling). */
  readonly category: CategoryCode | null;
  /** Asked for by a dispatch rule: having no list of skills is not enough. */
  readonly requiredSkill: CategoryCode | null;
  readonly buildingId: string | null;
  /** People who already gave this order back, or let it lie. */
  readonly returnedByIds: readonly string[];
}

/** Shares of a full load by which somebody else must be emptier to come first. */
const SKILL_NOT_LISTED = 0.2;
const ZONE_STEP = 0.15;

/** Own building, one of several, the whole estate. */
type ZoneDistance = 0 | 1 | 2;

/** Those who fit, best first; equal ones by id, so that the same facts always give the same person. */
export function rankHandlers(search: HandlerSearch): DutyCandidate[] {
  return search.staff
    .filter((person) => isFitHandler(person, search))
    .sort((a, b) => costOf(a, search) - costOf(b, search) || (a.personId < b.personId ? -1 : 1));
}

export function isFitHandler(person: DutyCandidate, search: HandlerSearch): boolean {
  return (
    hasAnyRole(person, 'handler') &&
    handlerMustBeOnDuty(person) &&
    handlerMustBeOfTheDepartment(person, search.departmentId) &&
    handlerMustKnowTheCategory(person, search) &&
    handlerMustCoverTheBuilding(person, search.buildingId) &&
    handlerMustHaveRoom(person, search.loads) &&
    handlerMustNotHaveReturnedIt(person, search.returnedByIds)
  );
}

export function handlerMustBeOnDuty(person: DutyCandidate): boolean {
  return person.isOnDuty;
}
export function handlerMustBeOfTheDepartment(person: DutyCandidate, departmentId: string): boolean {
  return person.departmentId === departmentId;
}
export function handlerMustKnowTheCategory(
  { skills }: DutyCandidate,
  { category, requiredSkill }: Pick<HandlerSearch, 'category' | 'requiredSkill'>,
): boolean {
  if (requiredSkill !== null) return skills.includes(requiredSkill);
  return category === null || skills.length === 0 || skills.includes(category);
}
export function handlerMustCoverTheBuilding(person: DutyCandidate, buildingId: string | null): boolean {
  return buildingId === null || person.zones.length === 0 || person.zones.includes(buildingId);
}
export function handlerMustHaveRoom(person: DutyCandidate, loads: Loads): boolean {
  return loadOf(person, loads) < person.loadCap;
}
export function handlerMustNotHaveReturnedIt(person: DutyCandidate, returnedByIds: readonly string[]): boolean {
  return !returnedByIds.includes(person.personId);
}

export function loadOf(person: DutyCandidate, loads: Loads): number {
  return loads.get(person.personId) ?? 0;
}

/** `当班、会给排水、负责这一栋、手上 1/8 单`, with loads as the person who reads it may count them. */
export function reasonsFor(person: DutyCandidate, search: HandlerSearch): string[] {
  return [...lastingReasonsFor(person, search), `手上 ${loadOf(person, search.loads)}/${person.loadCap} 单`];
}

/** What may be written down: no figure, because whoever reads it later may not count what was counted then. */
export function lastingReasonsFor(person: DutyCandidate, search: HandlerSearch): string[] {
  const { category, requiredSkill, buildingId } = search;
  const skill = requiredSkill ?? category;
  return [
    ...(person.isOnDuty ? ['当班'] : []),
    ...(skill !== null && person.skills.includes(skill) ? [`会${CATEGORY_LABEL[skill]}`] : []),
    ...(buildingId !== null && person.zones.includes(buildingId)
      ? [person.zones.length === 1 ? '专管这一栋' : '负责这一栋']
      : []),
  ];
}

/** What a dispatcher should know before naming somebody whom the rules pass over. */
export function warningsFor(person: DutyCandidate, search: HandlerSearch): string[] {
  return [...(handlerMustHaveRoom(person, search.loads) ? [] : ['手上已满']), ...lastingWarningsFor(person, search)];
}

function lastingWarningsFor(person: DutyCandidate, search: HandlerSearch): string[] {
  const skill = search.requiredSkill ?? search.category;
  return [
    ...(skill === null || handlerMustKnowTheCategory(person, search) ? [] : [`没有登记会${CATEGORY_LABEL[skill]}`]),
    ...(handlerMustCoverTheBuilding(person, search.buildingId) ? [] : ['不负责这一栋']),
    ...(hasAnyRole(person, 'handler') ? [] : ['不是一线处理人员']),
  ];
}

/** `由派单人指定：当班；不负责这一栋` */
export function whyAllTheSame(person: DutyCandidate, search: HandlerSearch, why: string): string {
  const reasons = lastingReasonsFor(person, search).join('、');
  const warnings = lastingWarningsFor(person, search).join('、');
  return `${why}${reasons === '' ? '' : `：${reasons}`}${warnings === '' ? '' : `；${warnings}`}`;
}

function costOf(person: DutyCandidate, search: HandlerSearch): number {
  const skill = search.requiredSkill ?? search.category;
  return (
    loadOf(person, search.loads) / person.loadCap +
    (skill === null || person.skills.includes(skill) ? 0 : SKILL_NOT_LISTED) +
    zoneDistance(person, search.buildingId) * ZONE_STEP
  );
}

/** A matter in no building is equally far from everybody. */
function zoneDistance({ zones }: DutyCandidate, buildingId: string | null): ZoneDistance {
  if (buildingId === null || zones.length === 0) return 2;
  return zones.length === 1 ? 0 : 1;
}
