import { type EntityManager, IsNull, Not } from 'typeorm';
import { normalPhone } from '../directory/domain/phone';
import { Person } from '../directory/entities/person';

/**
 * Whom an account, or the telephone the colleague gave, opens with its password. Both are looked up whatever the first
 * finds, so that the time does not tell which of them is there.
 */
export async function findBySignInName(manager: EntityManager, name: string): Promise<Person | null> {
  const byAccount = await manager.findOneBy(Person, { staffAccount: name, isActive: true });
  const byPhone = await findByPhone(manager, name);
  return byAccount ?? byPhone;
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
