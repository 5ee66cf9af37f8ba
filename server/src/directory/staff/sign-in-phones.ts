import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { lockForShare, lockForUpdate } from '../../platform/database/row-lock';
import { DomainError } from '../../platform/domain-error';
import { Company } from '../entities/company';
import { Person } from '../entities/person';

/**
 * A telephone signs in one colleague: with two it would open neither. Held until the transaction ends, so that of two
 * who take one number at once the second is told.
 * @param personId whose it is to be; `null`: nobody's yet
 * @throws DomainError STAFF.PHONE_TAKEN
 */
export async function phoneMustBeFree(manager: EntityManager, phone: string, personId: string | null): Promise<void> {
  await lockForUpdate(manager.createQueryBuilder(Company, 'company')).getMany();
  // What the one before has just written, not what stood when this transaction began.
  const held = manager.createQueryBuilder(Person, 'person').where(colleaguesWith([phone]));
  const holders = await lockForShare(held).getMany();
  if (holders.some(({ id }) => id !== personId)) throw new DomainError('STAFF.PHONE_TAKEN');
}

/** Numbers that more than one colleague has, from before that was asked. */
export async function sharedPhones(manager: EntityManager, phones: readonly string[]): Promise<Set<string>> {
  const held = await manager.findBy(Person, colleaguesWith(phones));
  const of = (phone: string) => held.filter((person) => person.phone === phone);
  return new Set(phones.filter((phone) => of(phone).length > 1));
}

function colleaguesWith(phones: readonly string[]) {
  return { phone: In([...phones]), isActive: true, staffAccount: Not(IsNull()) };
}
