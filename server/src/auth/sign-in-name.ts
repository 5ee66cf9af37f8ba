import { type EntityManager, IsNull, Not } from 'typeorm';
import { normalPhone } from '../directory/domain/phone';
import { Person } from '../directory/entities/person';

/** Whom an account, or the telephone the colleague gave, opens with its password. */
export async function findBySignInName(manager: EntityManager, name: string): Promise<Person | null> {
  const byAccount = await manager.findOneBy(Person, { staffAccount: name, isActive: true });
  return byAccount ?? findByPhone(manager, name);
}

/** What attempts are counted under: a telephone is one name, however it is written. */
export function countedName(name: string): string {
  return normalPhone(name) ?? name;
}

/** A number that two colleagues have opens neither account: who is meant must be clear. */
export async function findByPhone(manager: EntityManager, typed: string): Promise<Person | null> {
  const phone = normalPhone(typed) ?? '';
  const people = await manager.findBy(Person, { phone, isActive: true, passwordHash: Not(IsNull()) });
  return people.length === 1 ? (people[0] ?? null) : null;
}
