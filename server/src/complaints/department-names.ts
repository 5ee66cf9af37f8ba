import type { EntityManager } from 'typeorm';
import { Department } from '../directory/entities/department';

/** A company has a handful of departments: all of them at once is cheaper than asking for some. */
export async function departmentNames(manager: EntityManager): Promise<Map<string, string>> {
  const departments = await manager.find(Department, { select: { id: true, name: true } });
  return new Map(departments.map(({ id, name }) => [id, name]));
}
