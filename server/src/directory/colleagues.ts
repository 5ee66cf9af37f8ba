import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { ARRANGER_ROLES, type Arranger, mayArrange } from './domain/who-may-arrange';
import { Person } from './entities/person';
import { RoleGrant } from './entities/role-grant';
import { requireEstateAsStaff } from './estate-access';

/** Somebody who works on the estate in question. */
export interface Colleague {
  readonly person: Person;
  readonly roles: readonly Role[];
}

export function arrangerOf(viewer: Viewer, estateId: string): Arranger {
  const roles = viewer.grants.filter((grant) => grant.estateId === estateId).map((grant) => grant.role);
  return { roles, departmentId: viewer.departmentId };
}

/**
 * The people whose duty is arranged, held until the transaction ends so that two editors take turns.
 * @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, ROSTER.NOT_STAFF_HERE, ROSTER.NOT_YOUR_DEPARTMENT
 */
export async function lockColleagues(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  personIds: readonly string[],
): Promise<Map<string, Colleague>> {
  await requireEstateAsStaff(manager, viewer, estateId);
  if (!hasRole(viewer, estateId, ...ARRANGER_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
  const arranger = arrangerOf(viewer, estateId);
  const wanted = [...new Set(personIds)].sort();
  const people = await lockForUpdate(
    manager
      .createQueryBuilder(Person, 'person')
      .where({ id: In(wanted), isActive: true })
      .orderBy('person.id'),
  ).getMany();
  const colleagues = await withRoles(manager, estateId, people);
  for (const personId of wanted) {
    const colleague = colleagues.get(personId);
    if (colleague === undefined) throw new DomainError('ROSTER.NOT_STAFF_HERE');
    if (!mayArrange(arranger, colleague.person)) throw new DomainError('ROSTER.NOT_YOUR_DEPARTMENT');
  }
  return colleagues;
}

/** Those of `people` who hold a staff role there, by person id. */
async function withRoles(
  manager: EntityManager,
  estateId: string,
  people: readonly Person[],
): Promise<Map<string, Colleague>> {
  const grants = await manager.findBy(RoleGrant, {
    estateId,
    personId: In(people.map((person) => person.id)),
    role: In([...STAFF_ROLES]),
  });
  return new Map(
    people.flatMap((person) => {
      const roles = grants.filter((grant) => grant.personId === person.id).map((grant) => grant.role);
      return roles.length === 0 ? [] : [[person.id, { person, roles }] as const];
    }),
  );
}
