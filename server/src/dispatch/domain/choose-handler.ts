/**
 * 派单：先派给排在第一位的合适人选；没有合适的人，先给本部门班组长，再给当班负责人，最后给项目经理。
 * 工单不许无人可派。
 */
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { type Choice, type DutyCandidate, hasAnyRole, leastLoaded } from './duty-candidate';
import { type HandlerSearch, handlerMustNotHaveReturnedIt, lastingReasonsFor, rankHandlers } from './rank-candidates';

/** @throws DomainError COMPLAINT.NOBODY_RESPONSIBLE when nobody is left who may see to it */
export function chooseHandler(search: HandlerSearch): Choice {
  const [best] = rankHandlers(search);
  if (best === undefined) return chooseStandIn(search);
  const why = [...lastingReasonsFor(best, search), '手上有空'].join('、');
  return { personId: best.personId, name: best.name, why };
}

/** Nobody fits: upward, step by step. Those off duty only at the very end, because a name beats silence. */
function chooseStandIn(search: HandlerSearch): Choice {
  const present = search.staff.filter(
    (person) => person.isOnDuty && handlerMustNotHaveReturnedIt(person, search.returnedByIds),
  );
  const inDepartment = present.filter((person) => person.departmentId === search.departmentId);
  const ladder: readonly { people: readonly DutyCandidate[]; why: string }[] = [
    { people: withRole(inDepartment, 'teamLead'), why: '没有合适的当班人员，由本部门班组长安排' },
    { people: withRole(inDepartment, 'departmentHead'), why: '没有合适的当班人员，由本部门经理安排' },
    { people: withRole(present, 'estateManager'), why: '本部门没有合适的当班人员，由当班项目经理安排' },
    { people: withRole(present, 'departmentHead', 'teamLead'), why: '本部门没有合适的当班人员，由当班负责人安排' },
    { people: withRole(search.staff, 'estateManager'), why: '没有合适的当班人员，由项目经理安排' },
    { people: withRole(search.staff, 'departmentHead'), why: '没有合适的当班人员，由部门经理安排' },
    { people: withRole(search.staff, 'companyQuality', 'admin'), why: '没有合适的当班人员，由公司安排' },
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
