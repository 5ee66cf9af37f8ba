import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';

/** 谁来批规则变更: the company's quality department, as far as it answers for the estate. */
export const DECIDING_ROLES: readonly Role[] = ['companyQuality'];

/** Who works here in one of `roles`, in order of their names. */
export async function staffInRoles(
  manager: EntityManager,
  estateId: string,
  roles: readonly Role[],
): Promise<Person[]> {
  const grants = await manager.findBy(RoleGrant, { estateId, role: In([...roles]) });
  if (grants.length === 0) return [];
  return manager.find(Person, {
    where: { id: In(grants.map(({ personId }) => personId)), isActive: true },
    order: { name: 'ASC', id: 'ASC' },
  });
}
