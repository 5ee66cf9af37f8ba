import type { DepartmentLoad } from '@yingsheng/shared/api/board';
import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';
import type { EntityManager } from 'typeorm';
import { orderCondition } from '../complaints/order-figures';
import { awayAt } from '../directory/absence/absences-of';
import { Department } from '../directory/entities/department';
import { DutyShift } from '../directory/entities/duty-shift';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { type CountedFor, workOrdersFor } from './counted-for';

interface CountRow {
  readonly departmentId: string;
  readonly count: number | string;
}

/** 部门负荷: the orders somebody of the department has in hand, against what those rostered today may have together. */
export async function readLoads(manager: EntityManager, counted: CountedFor, now: Date): Promise<DepartmentLoad[]> {
  const departments = await manager
    .createQueryBuilder(Department, 'department')
    .innerJoin(Estate, 'estate', 'estate.companyId = department.companyId')
    .where('estate.id = :estateId', { estateId: counted.estateId })
    .orderBy('department.position')
    .addOrderBy('department.id')
    .getMany();
  const carried = await workOrdersFor(manager, counted)
    .select('o.departmentId', 'departmentId')
    .addSelect('COUNT(*)', 'count')
    .andWhere(orderCondition('carried', 'o'))
    .groupBy('o.departmentId')
    .getRawMany<CountRow>();
  const present = await rosteredToday(manager, counted.estateId, now);
  const loads = departments.map(({ id, code, name, retiredAt }) => {
    const people = present.filter(({ departmentId }) => departmentId === id);
    return {
      departmentId: id,
      code,
      name,
      openCount: Number(carried.find(({ departmentId }) => departmentId === id)?.count ?? 0),
      capacity: people.reduce((sum, { loadCap }) => sum + loadCap, 0),
      onDutyCount: people.length,
      isRetired: retiredAt !== null,
    };
  });
  // A department taken out of use is seen as long as something is left to be done.
  return loads.filter(({ isRetired, openCount }) => !isRetired || openCount > 0).map(({ isRetired, ...load }) => load);
}

/** Who takes orders here and has a shift that touches today, without those who are away now. */
async function rosteredToday(manager: EntityManager, estateId: string, now: Date): Promise<Person[]> {
  const { dayNumber } = shanghaiParts(now);
  const [from, to] = [dayNumber, dayNumber + 1].map((day) => new Date(shanghaiInstant(day, 0)));
  const people = manager
    .createQueryBuilder(Person, 'person')
    .innerJoin(RoleGrant, 'grant', "grant.personId = person.id AND grant.role = 'handler'")
    .where('grant.estateId = :estateId AND person.isActive = :isActive', { estateId, isActive: true });
  const shifts = people
    .subQuery()
    .select('1')
    .from(DutyShift, 'shift')
    .where('shift.personId = person.id AND shift.estateId = :estateId')
    .andWhere('shift.startsAt < :to AND shift.endsAt > :from');
  const rostered = await people.andWhere(`EXISTS ${shifts.getQuery()}`, { from, to }).getMany();
  const away = await awayAt(
    manager,
    rostered.map(({ id }) => id),
    now,
  );
  return rostered.filter(({ id }) => !away.has(id));
}
