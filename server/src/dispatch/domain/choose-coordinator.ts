/**
 * 裁定人: 两次退回以后由项目经理裁定，当班的先；项目经理都是当事人、或者可能就是所说的那一位，依次由部门经理、品质部、公司管理员
 * 裁定。绝不因为没有人能裁定就退不了单。
 */
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { type Choice, type DutyCandidate, hasAnyRole, leastLoaded } from './duty-candidate';

const RULING: readonly Role[] = ['estateManager', 'departmentHead', 'companyQuality', 'admin'];

/** `staff`: whoever the complaint does not name. @throws DomainError COMPLAINT.NOBODY_RESPONSIBLE */
export function chooseCoordinator(
  staff: readonly DutyCandidate[],
  mayBeDescribed: (person: DutyCandidate) => boolean,
): Choice {
  const outside = staff.filter((person) => !mayBeDescribed(person));
  const choice = firstOf(outside) ?? firstOf(staff);
  if (choice === null) throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
  return choice;
}

function firstOf(staff: readonly DutyCandidate[]): Choice | null {
  for (const role of RULING) {
    const able = staff.filter((person) => hasAnyRole(person, role));
    const present = able.filter((person) => person.isOnDuty);
    const chosen = leastLoaded(present.length > 0 ? present : able, new Map());
    if (chosen !== undefined) {
      return { personId: chosen.personId, name: chosen.name, why: `两次退回，由${ROLE_LABEL[role]}裁定` };
    }
  }
  return null;
}
