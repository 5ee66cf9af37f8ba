import type { EntityManager } from 'typeorm';
import { HouseholdMember } from '../../directory/entities/household-member';
import { DomainError } from '../../platform/domain-error';

/** @throws DomainError REQUEST.NOT_FOUND for every room the person does not belong to, RESIDENCY.OWNERS_ONLY */
export async function requireOwner(manager: EntityManager, personId: string, householdId: string): Promise<void> {
  const { kind } = await requireMember(manager, personId, householdId);
  if (kind !== 'owner') throw new DomainError('RESIDENCY.OWNERS_ONLY');
}

/** @throws DomainError REQUEST.NOT_FOUND, whether the room does not exist or is not theirs */
export async function requireMember(
  manager: EntityManager,
  personId: string,
  householdId: string,
): Promise<HouseholdMember> {
  const member = await manager.findOneBy(HouseholdMember, { personId, householdId });
  if (member === null) throw new DomainError('REQUEST.NOT_FOUND');
  return member;
}
