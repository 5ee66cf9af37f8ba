import { isUnnamed } from '@yingsheng/shared/people/room-request';
import type { EntityManager } from 'typeorm';
import { Person } from '../directory/entities/person';

/** Whoever has not said their name or number yet has now; neither replaces what was known. */
export async function introduce(
  manager: EntityManager,
  person: Person,
  said: { readonly name: string; readonly phone?: string },
): Promise<void> {
  const changes = {
    ...(isUnnamed(person.name) ? { name: said.name } : {}),
    ...(person.phone === null && said.phone !== undefined ? { phone: said.phone } : {}),
  };
  if (Object.keys(changes).length > 0) await manager.update(Person, { id: person.id }, changes);
}
