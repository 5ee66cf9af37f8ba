/**
 * 首接责任制：谁先接到，谁负责到底。每一件反映在受理的同时就要有一位首接责任人:
 * 当班客服中手上最少的一位；没有当班客服，由当班负责人顶上；再没有，依次由不当班的项目经理、部门经理、品质部、
 * 公司管理员负责。绝不允许没有人，也绝不因为没有人当班就不收。
 */
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { type Choice, type DutyCandidate, hasAnyRole, type Loads, leastLoaded } from './duty-candidate';

interface Step {
  readonly role: Role;
  readonly words: string;
}

/** Who stands in when no front desk is on duty: the highest present answers for the shift. */
const PRESENT: readonly Step[] = [
  { role: 'frontDesk', words: '当班客服中手上件数最少' },
  { role: 'estateManager', words: '当班客服空缺，由当班项目经理负责' },
  { role: 'departmentHead', words: '当班客服空缺，由当班部门经理负责' },
  { role: 'teamLead', words: '当班客服空缺，由当班班组长负责' },
];

/** Nobody is there who may: a name beats silence. */
const AWAY: readonly Step[] = [
  { role: 'estateManager', words: '没有合适的值班人员，由项目经理负责' },
  { role: 'departmentHead', words: '没有合适的值班人员，由部门经理负责' },
  { role: 'companyQuality', words: '没有合适的值班人员，由品质部负责' },
  { role: 'admin', words: '没有合适的值班人员，由公司管理员负责' },
  { role: 'teamLead', words: '没有合适的值班人员，由班组长负责' },
  { role: 'frontDesk', words: '没有合适的值班人员，由客服负责' },
];

/**
 * `staff`: whoever the complaint does not name. Those whom it may describe come only where nobody else is left: a
 * description names nobody yet. @throws DomainError COMPLAINT.NOBODY_RESPONSIBLE when all who may answer are named
 */
export function chooseOwner(
  staff: readonly DutyCandidate[],
  openOwned: Loads,
  mayBeDescribed: (person: DutyCandidate) => boolean = () => false,
): Choice {
  const outside = staff.filter((person) => !mayBeDescribed(person));
  const choice = ownerAmong(outside, openOwned) ?? ownerAmong(staff, openOwned);
  if (choice === null) throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
  return choice;
}

function ownerAmong(staff: readonly DutyCandidate[], openOwned: Loads): Choice | null {
  const present = staff.filter((person) => person.isOnDuty);
  return firstOf(PRESENT, present, openOwned) ?? firstOf(AWAY, staff, openOwned);
}

function firstOf(steps: readonly Step[], staff: readonly DutyCandidate[], openOwned: Loads): Choice | null {
  for (const { role, words } of steps) {
    const able = staff.filter((person) => hasAnyRole(person, role));
    const chosen = leastLoaded(able, openOwned);
    if (chosen !== undefined) return { personId: chosen.personId, name: chosen.name, why: words };
  }
  return null;
}
