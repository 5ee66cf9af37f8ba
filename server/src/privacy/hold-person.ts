import type { EntityManager } from 'typeorm';
import { Person } from '../directory/entities/person';
import { lockForUpdate } from '../platform/database/row-lock';

/** Of two at once, and of a person and a job, the second sees what the first has done. */
export function holdPerson(manager: EntityManager, id: string): Promise<Person> {
  return lockForUpdate(manager.createQueryBuilder(Person, 'person').where({ id })).getOneOrFail();
}
