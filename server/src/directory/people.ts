import type { PersonBrief } from '@yingsheng/shared/api/common';
import { type EntityManager, In } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import { Department } from './entities/department';
import { Person } from './entities/person';

/** Tells the outbox that a number was shown to be that of a person: `{ personId }`. */
export const PHONE_PROVEN = 'PhoneProven';

/** People as residents and colleagues may see them: the phone is the work number, never the private one. */
export async function personBriefs(
  manager: EntityManager,
  ids: readonly (string | null)[],
): Promise<Map<string, PersonBrief>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(Person, 'person')
    .leftJoin(Department, 'department', 'department.id = person.departmentId')
    .select('person.id', 'id')
    .addSelect('person.name', 'name')
    .addSelect('person.workPhone', 'phone')
    .addSelect('department.name', 'departmentName')
    .where({ id: In(wanted) })
    .getRawMany<PersonBrief>();
  return new Map(
    rows.map(({ id, name, departmentName, phone }) => [
      id,
      { id, name, departmentName: departmentName ?? null, phone },
    ]),
  );
}

/** Of two things one person asks for at once, the second sees what became of the first. */
export function heldPerson(manager: EntityManager, id: string): Promise<Person> {
  return lockForUpdate(manager.createQueryBuilder(Person, 'person').where({ id })).getOneOrFail();
}

/** `13812345678` → `138****5678`; a short number keeps its last two digits. */
export function maskPhone(phone: string): string;
export function maskPhone(phone: string | null): string | null;
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null;
  if (phone.length < 8) return `****${phone.slice(-2)}`;
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
