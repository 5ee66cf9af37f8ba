import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import { isStaffOf, type Viewer } from '../platform/http/viewer';
import { Estate } from './entities/estate';
import { Household } from './entities/household';
import { HouseholdMember } from './entities/household-member';

export interface EstateAccess {
  readonly estate: Estate;
  /** Staff see all rooms; residents their own. */
  readonly isStaff: boolean;
}

/**
 * The estate, for somebody who lives or works there.
 * @throws DomainError REQUEST.NOT_FOUND, whether it does not exist or is not theirs
 */
export async function requireEstate(manager: EntityManager, viewer: Viewer, estateId: string): Promise<EstateAccess> {
  const estate = await manager.findOneBy(Estate, { id: estateId });
  if (estate === null) throw new DomainError('REQUEST.NOT_FOUND');
  if (isStaffOf(viewer, estateId)) return { estate, isStaff: true };
  const isResident = await manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .where('member.personId = :personId AND household.estateId = :estateId', { personId: viewer.personId, estateId })
    .getExists();
  if (!isResident) throw new DomainError('REQUEST.NOT_FOUND');
  return { estate, isStaff: false };
}

/** @throws DomainError REQUEST.NOT_FOUND for everybody who does not work there */
export async function requireEstateAsStaff(manager: EntityManager, viewer: Viewer, estateId: string): Promise<Estate> {
  const access = await requireEstate(manager, viewer, estateId);
  if (!access.isStaff) throw new DomainError('REQUEST.NOT_FOUND');
  return access.estate;
}
