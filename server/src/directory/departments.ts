import { type EntityManager, In } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import { Department } from './entities/department';
import { Estate } from './entities/estate';

/** Of the company of an estate, in its order. */
export function departmentsInUse(manager: EntityManager, estateId: string): Promise<Department[]> {
  return manager
    .createQueryBuilder(Department, 'department')
    .innerJoin(Estate, 'estate', 'estate.companyId = department.companyId')
    .where('estate.id = :estateId AND department.retiredAt IS NULL', { estateId })
    .orderBy('department.position')
    .addOrderBy('department.id')
    .getMany();
}

/** Until the transaction ends, nobody takes them out of use, and no rule begins to send work to them. */
export async function holdDepartments(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = manager.createQueryBuilder(Department, 'department').where({ id: In([...new Set(ids)]) });
  await lockForUpdate(rows.orderBy('department.id')).getMany();
}
