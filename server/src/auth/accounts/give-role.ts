import type { RoleScope } from '@yingsheng/shared/api/staff-accounts';
import type { EntityManager } from 'typeorm';
import { grantForCompany, grantRole } from '../../directory/staff/grant-roles';
import { DomainError } from '../../platform/domain-error';
import { mayGrant } from '../domain/who-may-grant';
import type { KnownGrantor } from './grantor';

/** @throws DomainError STAFF.BEYOND_YOUR_RIGHTS, the same for an estate that is not theirs and one that is not there */
export async function giveRole(
  manager: EntityManager,
  grantor: KnownGrantor,
  personId: string,
  { role, estateId }: RoleScope,
  now: Date,
): Promise<void> {
  if (!mayGrant(grantor, { role, estateId })) throw new DomainError('STAFF.BEYOND_YOUR_RIGHTS');
  const granting = { actorId: grantor.personId, now };
  if (estateId !== null) await grantRole(manager, { personId, role, estateId }, granting);
  else if (grantor.companyId !== null)
    await grantForCompany(manager, { personId, role, companyId: grantor.companyId }, granting);
}
