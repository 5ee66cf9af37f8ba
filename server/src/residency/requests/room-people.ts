import type { RegisteredPerson, RoomMember } from '@yingsheng/shared/api/residency';
import { type EntityManager, In } from 'typeorm';
import { HouseholdMember } from '../../directory/entities/household-member';
import { Person } from '../../directory/entities/person';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { maskPhone } from '../../directory/people';
import { isLiving } from '../domain/judge-ask';

/** Who is bound to rooms, by room; those who came first first. */
export async function membersOf(
  manager: EntityManager,
  householdIds: readonly string[],
): Promise<Map<string, RoomMember[]>> {
  const rows = await manager.find(HouseholdMember, {
    where: { householdId: In([...householdIds]) },
    order: { since: 'ASC', personId: 'ASC' },
  });
  const persons = await manager.findBy(Person, { id: In(rows.map(({ personId }) => personId)) });
  const named = new Map(persons.map((person) => [person.id, person]));
  return byHousehold(rows, ({ personId, kind, since, until }) => ({
    personId,
    name: named.get(personId)?.name ?? '',
    phoneMasked: maskPhone(named.get(personId)?.phone ?? null),
    kind,
    since: since?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  }));
}

/** Whom the books name for rooms now. */
export async function registeredFor(
  manager: EntityManager,
  householdIds: readonly string[],
  now: Date,
): Promise<Map<string, RegisteredPerson[]>> {
  const rows = await manager.find(RegisterEntry, {
    where: { householdId: In([...householdIds]) },
    order: { enteredAt: 'ASC', id: 'ASC' },
  });
  const living = rows.filter((row) => isLiving(row, now));
  return byHousehold(living, ({ name, phone, kind, until }) => ({
    name,
    phoneMasked: maskPhone(phone),
    kind,
    until: until?.toISOString() ?? null,
  }));
}

function byHousehold<Row extends { readonly householdId: string }, View>(
  rows: readonly Row[],
  viewOf: (row: Row) => View,
): Map<string, View[]> {
  const groups = new Map<string, View[]>();
  for (const row of rows) groups.set(row.householdId, [...(groups.get(row.householdId) ?? []), viewOf(row)]);
  return groups;
}
