import type { DepartmentLoad } from '@yingsheng/shared/api/board';
import type { EntityManager } from 'typeorm';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { type CountedFor, workOrdersFor } from './counted-for';

interface CountRow {
  readonly departmentId: string;
  readonly count: number | string;
}

/** 部门负荷: open work orders against what the department's handlers of this estate can carry together. */
export async function readLoads(manager: EntityManager, counted: CountedFor): Promise<DepartmentLoad[]> {
  const { estateId } = counted;
  const departments = await manager
    .createQueryBuilder(Department, 'department')
    .innerJoin(Estate, 'estate', 'estate.companyId = department.companyId')
    .where('estate.id = :estateId', { estateId })
    .orderBy('department.position')
    .addOrderBy('department.id')
    .getMany();
  const open = await workOrdersFor(manager, counted)
    .select('o.departmentId', 'departmentId')
    .addSelect('COUNT(*)', 'count')
    .andWhere("o.status NOT IN ('done', 'cancelled')")
    .groupBy('o.departmentId')
    .getRawMany<CountRow>();
  const capacity = await manager
    .createQueryBuilder(Person, 'person')
    .innerJoin(RoleGrant, 'grant', "grant.personId = person.id AND grant.role = 'handler'")
    .select('person.departmentId', 'departmentId')
    .addSelect('SUM(person.loadCap)', 'count')
    .where('grant.estateId = :estateId AND person.isActive = :isActive', { estateId, isActive: true })
    .groupBy('person.departmentId')
    .getRawMany<CountRow>();
  const loads = departments.map(({ id, code, name, retiredAt }) => ({
    departmentId: id,
    code,
    name,
    openCount: countOf(open, id),
    capacity: countOf(capacity, id),
    isRetired: retiredAt !== null,
  }));
  // A department taken out of use is seen as long as something is left to be done.
  return loads.filter(({ isRetired, openCount }) => !isRetired || openCount > 0).map(({ isRetired, ...load }) => load);
}

function countOf(rows: readonly CountRow[], departmentId: string): number {
  return Number(rows.find((row) => row.departmentId === departmentId)?.count ?? 0);
}
