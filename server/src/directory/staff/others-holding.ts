import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { lockForUpdate } from '../../platform/database/row-lock';
import { Estate } from '../entities/estate';
import { Person } from '../entities/person';
import { RoleGrant } from '../entities/role-grant';

const CAN_COME_IN =
  '(person.passwordHash IS NOT NULL OR person.wechatOpenid IS NOT NULL OR person.provenPhone IS NOT NULL)';

/**
 * For each estate on which the person holds the role by one of `grants`: how many others do who are active; of
 * administrators only those who can come in, since an invitation may lapse unused and then nobody makes another. The
 * estates are held until the transaction ends, so that the last two cannot send each other away at once.
 */
export async function countOthersHolding(
  manager: EntityManager,
  role: Role,
  personId: string,
  grants: readonly RoleGrant[],
): Promise<number[]> {
  const estateIds = grants.filter((grant) => grant.role === role).map((grant) => grant.estateId);
  if (estateIds.length === 0) return [];
  await lockForUpdate(
    manager
      .createQueryBuilder(Estate, 'estate')
      .where({ id: In(estateIds) })
      .orderBy('estate.id'),
  ).getMany();
  const counts: number[] = [];
  for (const estateId of estateIds) {
    const others = manager
      .createQueryBuilder(RoleGrant, 'grant')
      .innerJoin(Person, 'person', 'person.id = grant.personId')
      .where('grant.estateId = :estateId AND grant.role = :role', { estateId, role })
      .andWhere('person.id <> :personId AND person.isActive = :isActive', { personId, isActive: true });
    if (role === 'admin') others.andWhere(CAN_COME_IN);
    counts.push(await others.getCount());
  }
  return counts;
}
