import type { DepartmentLoad } from '@yingsheng/shared/api/board';
import type { EntityManager } from 'typeorm';
import { WorkOrder } from '../complaints/entities/work-order';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';

interface CountRow {
  readonly departmentId: string;
  readonly count: number | string;
}

/** 部门负荷: open work orders against what the department's handlers of this estate can carry together. */
export async function readLoads(manager: EntityManager, estateId: string): Promise<DepartmentLoad[]> {
  const departments = await manager
    .createQueryBuilder(Department, 'department')
    .innerJoin(Estate, 'estate', 'estate.companyId = department.companyId')
    .where('estate.id = :estateId', { estateId })
    .orderBy('department.id')
    .getMany();
  const open = await manager
    .createQueryBuilder(WorkOrder, 'o')
    .select('o.departmentId', 'departmentId')
    .addSelect('COUNT(*)', 'count')
    .where("o.estateId = :estateId AND o.status NOT IN ('done', 'cancelled')", { estateId })
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
  return departments.map(({ id, code, name }) => ({
    departmentId: id,
    code,
    name,
    openCount: countOf(open, id),
    capacity: countOf(capacity, id),
  }));
}

function countOf(rows: readonly CountRow[], departmentId: string): number {
  return Number(rows.find((row) => row.departmentId === departmentId)?.count ?? 0);
}
