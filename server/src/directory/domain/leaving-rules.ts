/**
 * 离职停用：手上还有未了的事不能走，先交接清楚；自己不停用自己；小区不能没有项目经理;
 * 在别的小区也任职的，由管得到那些小区的人来停用。停用以后不能登录、不再被派单，名字留在以往的记录里。
 */
import type { StaffAction } from '@yingsheng/shared/api/staff';
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { type Arranger, leadsTheEstate, mayArrange } from './who-may-arrange';

interface Grant {
  readonly role: Role;
  readonly estateId: string;
}

/** Who disables whom, as far as the rules ask. */
export interface Leaving {
  readonly actorId: string;
  readonly actorGrants: readonly Grant[];
  readonly personId: string;
  /** Staff roles only. */
  readonly grants: readonly Grant[];
}

export function nobodyDisablesThemselves({ actorId, personId }: Leaving): void {
  if (actorId === personId) throw new DomainError('STAFF.ONESELF');
}

export function everyEstateOfThePersonMustBeLed({ actorGrants, grants }: Leaving): void {
  const isLed = (estateId: string) =>
    leadsTheEstate({ roles: actorGrants.filter((grant) => grant.estateId === estateId).map((grant) => grant.role) });
  if (!grants.every((grant) => isLed(grant.estateId))) throw new DomainError('STAFF.WORKS_ELSEWHERE');
}

export function onlyAnAdministratorDisablesAnother({ actorGrants, grants }: Leaving): void {
  const isAdmin = (grant: Grant) => grant.role === 'admin';
  if (grants.some(isAdmin) && !actorGrants.some(isAdmin)) throw new DomainError('STAFF.IS_ADMINISTRATOR');
}

/** `otherManagerCount`: those who remain active on an estate that the person manages. */
export function everyEstateKeepsAManager(otherManagerCounts: readonly number[]): void {
  if (otherManagerCounts.some((count) => count === 0)) throw new DomainError('STAFF.LAST_ESTATE_MANAGER');
}

/** `otherAdministratorCounts`: as above, of those who administer it: nobody locks the company out, themselves included. */
export function everyEstateKeepsAnAdministrator(otherAdministratorCounts: readonly number[]): void {
  if (otherAdministratorCounts.some((count) => count === 0)) throw new DomainError('STAFF.LAST_ADMINISTRATOR');
}

export function nobodyLeavesWhileOwing(owedCount: number, facts: object): void {
  if (owedCount > 0) throw new DomainError('STAFF.STILL_OWES', { ...facts });
}

/** What the screen may offer; the rules above still have the last word. */
export function staffActionsFor(
  asker: Arranger & { readonly personId: string },
  person: { readonly id: string; readonly departmentId: string | null; readonly isActive: boolean },
): StaffAction[] {
  const leads = leadsTheEstate(asker);
  if (!person.isActive) return leads ? ['reactivate'] : [];
  const everyday: StaffAction[] = mayArrange(asker, person) ? ['setLoadCap', 'markAbsent'] : [];
  return leads && asker.personId !== person.id ? [...everyday, 'deactivate'] : everyday;
}
