import { type EntityManager, In } from 'typeorm';
import { Estate } from './entities/estate';

/** Estate id → name, of the estates that are asked for. */
export async function estateNames(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const estates = await manager.find(Estate, {
    select: { id: true, name: true },
    where: { id: In([...new Set(ids)]) },
  });
  return new Map(estates.map(({ id, name }) => [id, name]));
}
