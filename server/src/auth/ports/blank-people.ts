import type { EntityManager } from 'typeorm';
import type { Person } from '../../directory/entities/person';

/** Who has signed in and done nothing else, so that nothing is lost when another person goes on in their place. */
export abstract class BlankPeople {
  abstract isBlank(manager: EntityManager, person: Person): Promise<boolean>;
}
