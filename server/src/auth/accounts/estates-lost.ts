import type { RoleScope } from '@yingsheng/shared/api/staff-accounts';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { RoleGrant } from '../../directory/entities/role-grant';

export interface LostGrant extends RoleGrant {
  readonly isOnlyRoleThere: boolean;
}

/** What taking a role would take, estate by estate. */
export async function estatesLost(
  manager: EntityManager,
  personId: string,
  { role, estateId }: RoleScope,
): Promise<LostGrant[]> {
  const held = await manager.findBy(RoleGrant, { personId, role: In([...STAFF_ROLES]) });
  return held
    .filter((grant) => grant.role === role && (estateId === null || grant.estateId === estateId))
    .map((grant) => ({
      ...grant,
      isOnlyRoleThere: held.filter((other) => other.estateId === grant.estateId).length === 1,
    }));
}
