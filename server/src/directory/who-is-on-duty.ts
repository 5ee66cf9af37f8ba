import { Injectable } from '@nestjs/common';
import { type DepartmentCode, type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { awayAt } from './absence/absences-of';
import { Department } from './entities/department';
import { DutyShift } from './entities/duty-shift';
import { Person } from './entities/person';
import { RoleGrant } from './entities/role-grant';

export interface StaffOnDuty {
  readonly personId: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly departmentCode: DepartmentCode | null;
  /** Held on the estate asked for. */
  readonly roles: readonly Role[];
  /** Category codes; empty: no list kept. */
  readonly skills: readonly string[];
  /** Ids of buildings; empty: all. */
  readonly zones: readonly string[];
  readonly loadCap: number;
}

export interface StaffOfEstate extends StaffOnDuty {
  readonly isOnDuty: boolean;
  /** 请假到何时; `null`: not away. */
  readonly absentUntil: Date | null;
}

/** 值班表: who works on an estate, and who of them is on duty at an instant. Whoever is away is not, even if rostered. */
@Injectable()
export class WhoIsOnDuty {
  async onDuty(manager: EntityManager, estateId: string, at: Date): Promise<StaffOnDuty[]> {
    const staff = await this.staffOf(manager, estateId, at);
    return staff.filter((person) => person.isOnDuty);
  }

  /** Sorted by person id. */
  async staffOf(manager: EntityManager, estateId: string, at: Date): Promise<StaffOfEstate[]> {
    const grants = await manager.findBy(RoleGrant, { estateId, role: In([...STAFF_ROLES]) });
    if (grants.length === 0) return [];
    const personIds = [...new Set(grants.map((grant) => grant.personId))];
    const persons = await manager.find(Person, { where: { id: In(personIds), isActive: true }, order: { id: 'ASC' } });
    const departments = await manager.find(Department);
    const onDutyIds = await this.rosteredIds(manager, estateId, at);
    const away = await awayAt(manager, personIds, at);
    const codeOf = new Map(departments.map((department) => [department.id, department.code]));
    return persons.map((person) => ({
      personId: person.id,
      name: person.name,
      departmentId: person.departmentId,
      departmentCode: person.departmentId === null ? null : (codeOf.get(person.departmentId) ?? null),
      roles: grants.filter((grant) => grant.personId === person.id).map((grant) => grant.role),
      skills: person.skills,
      zones: person.zones,
      loadCap: person.loadCap,
      isOnDuty: onDutyIds.has(person.id) && !away.has(person.id),
      absentUntil: away.get(person.id) ?? null,
    }));
  }

  /** On any estate. */
  async isOnDuty(manager: EntityManager, personId: string, at: Date): Promise<boolean> {
    const away = await awayAt(manager, [personId], at);
    if (away.size > 0) return false;
    return manager
      .createQueryBuilder(DutyShift, 'shift')
      .where('shift.personId = :personId AND shift.startsAt <= :at AND shift.endsAt > :at', { personId, at })
      .getExists();
  }

  private async rosteredIds(manager: EntityManager, estateId: string, at: Date): Promise<Set<string>> {
    const shifts = await manager
      .createQueryBuilder(DutyShift, 'shift')
      .select('shift.personId', 'personId')
      .where('shift.estateId = :estateId', { estateId })
      .andWhere('shift.startsAt <= :at AND shift.endsAt > :at', { at })
      .getRawMany<{ personId: string }>();
    return new Set(shifts.map((shift) => shift.personId));
  }
}
