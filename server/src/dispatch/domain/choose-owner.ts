/**
 * 首接责任制:谁先接到,谁负责到底。每一件反映在受理的同时就要有一位首接责任人:
 * 当班客服中手上最少的一位;没有当班客服,由当班负责人顶上;再没有,由项目经理负责。绝不允许没有人。
 */
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { type Choice, type DutyCandidate, hasAnyRole, type Loads, leastLoaded } from './duty-candidate';

/** Who stands in when no front desk is on duty: the highest present answers for the shift. */
const STAND_INS: readonly { role: Role; words: string }[] = [
  { role: 'estateManager', words: '当班客服空缺,由当班项目经理负责' },
  { role: 'departmentHead', words: '当班客服空缺,由当班部门经理负责' },
  { role: 'teamLead', words: '当班客服空缺,由当班班组长负责' },
];

/** @throws DomainError COMPLAINT.NOBODY_RESPONSIBLE when the estate has neither desk nor manager */
export function chooseOwner(staff: readonly DutyCandidate[], openOwned: Loads): Choice {
  const onDuty = staff.filter((person) => person.isOnDuty);
  const desk = leastLoaded(
    onDuty.filter((person) => hasAnyRole(person, 'frontDesk')),
    openOwned,
  );
  if (desk !== undefined) return chosen(desk, `当班客服中手上件数最少(${openOwned.get(desk.personId) ?? 0} 件)`);
  for (const { role, words } of STAND_INS) {
    const standIn = leastLoaded(
      onDuty.filter((person) => hasAnyRole(person, role)),
      openOwned,
    );
    if (standIn !== undefined) return chosen(standIn, words);
  }
  const manager = leastLoaded(
    staff.filter((person) => hasAnyRole(person, 'estateManager')),
    openOwned,
  );
  if (manager !== undefined) return chosen(manager, '当前无人值班,由项目经理负责');
  throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
}

function chosen(person: DutyCandidate, why: string): Choice {
  return { personId: person.personId, name: person.name, why };
}
