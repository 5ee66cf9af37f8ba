/**
 * 派单规则:当班、本部门、会这一类、管这一片、手上没满、没退过这一单的人里,派给手上最少的一位。
 * 没有合适的人,先给本部门班组长,再给当班负责人,最后给项目经理。工单不许无人可派。
 */

import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { type Choice, type DutyCandidate, hasAnyRole, type Loads, leastLoaded } from './duty-candidate';

export interface HandlerSearch {
  readonly staff: readonly DutyCandidate[];
  /** Open work orders offered to or held by each person. */
  readonly loads: Loads;
  readonly departmentId: string;
  readonly category: CategoryCode;
  readonly buildingId: string | null;
  /** People who already gave this order back, or let it lie. */
  readonly returnedByIds: readonly string[];
}

/** @throws DomainError COMPLAINT.NOBODY_RESPONSIBLE when even an estate manager is missing */
export function chooseHandler(search: HandlerSearch): Choice {
  const fits = search.staff.filter((person) => isFitHandler(person, search));
  const handler = leastLoaded(fits, search.loads);
  if (handler !== undefined) return { personId: handler.personId, name: handler.name, why: reasonFor(handler, search) };
  return chooseStandIn(search);
}

export function isFitHandler(person: DutyCandidate, search: HandlerSearch): boolean {
  return (
    hasAnyRole(person, 'handler') &&
    handlerMustBeOnDuty(person) &&
    handlerMustBeOfTheDepartment(person, search.departmentId) &&
    handlerMustKnowTheCategory(person, search.category) &&
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
export function handlerMustKnowTheCategory(person: DutyCandidate, category: CategoryCode): boolean {
  return person.skills.length === 0 || person.skills.includes(category);
}
export function handlerMustCoverTheBuilding(person: DutyCandidate, buildingId: string | null): boolean {
  return buildingId === null || person.zones.length === 0 || person.zones.includes(buildingId);
}
export function handlerMustHaveRoom(person: DutyCandidate, loads: Loads): boolean {
  return (loads.get(person.personId) ?? 0) < person.loadCap;
}
export function handlerMustNotHaveReturnedIt(person: DutyCandidate, returnedByIds: readonly string[]): boolean {
  return !returnedByIds.includes(person.personId);
}

/** Nobody fits: upward, step by step. Those off duty only at the very end, because a name beats silence. */
function chooseStandIn(search: HandlerSearch): Choice {
  const present = search.staff.filter(
    (person) => person.isOnDuty && handlerMustNotHaveReturnedIt(person, search.returnedByIds),
  );
  const inDepartment = present.filter((person) => person.departmentId === search.departmentId);
  const managers = search.staff.filter((person) => hasAnyRole(person, 'estateManager'));
  const ladder: readonly { people: readonly DutyCandidate[]; why: string }[] = [
    { people: withRole(inDepartment, 'teamLead'), why: '没有合适的当班人员,由本部门班组长安排' },
    { people: withRole(inDepartment, 'departmentHead'), why: '没有合适的当班人员,由本部门经理安排' },
    { people: withRole(present, 'estateManager'), why: '本部门无人当班,由当班项目经理安排' },
    { people: withRole(present, 'departmentHead', 'teamLead'), why: '本部门无人当班,由当班负责人安排' },
    { people: managers, why: '无人值班,由项目经理安排' },
  ];
  for (const step of ladder) {
    const person = leastLoaded(step.people, search.loads);
    if (person !== undefined) return { personId: person.personId, name: person.name, why: step.why };
  }
  throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
}

function withRole(people: readonly DutyCandidate[], ...roles: readonly Role[]): DutyCandidate[] {
  return people.filter((person) => hasAnyRole(person, ...roles));
}

function reasonFor(person: DutyCandidate, search: HandlerSearch): string {
  const words = ['当班'];
  if (person.skills.includes(search.category)) words.push(`会${CATEGORY_LABEL[search.category]}`);
  if (search.buildingId !== null && person.zones.includes(search.buildingId)) words.push('负责这一栋');
  words.push(`手上 ${search.loads.get(person.personId) ?? 0} 单`);
  return words.join('、');
}
