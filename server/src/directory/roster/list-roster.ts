import { Injectable } from '@nestjs/common';
import type { RosterPerson, RosterWeek } from '@yingsheng/shared/api/roster';
import { MANAGER_ROLES, ROLES, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { absenceView } from '../absence/absence-view';
import { standingAbsences } from '../absence/absences-of';
import { arrangerOf } from '../colleagues';
import { type DutyWeek, dutyWeekOf, dutyWeekWith } from '../domain/duty-week';
import { isOver } from '../domain/shift-rules';
import { mayArrange } from '../domain/who-may-arrange';
import { Department } from '../entities/department';
import { DutyShift } from '../entities/duty-shift';
import { Person } from '../entities/person';
import { RoleGrant } from '../entities/role-grant';
import { requireEstateAsStaff } from '../estate-access';
import { shiftsWithin } from './shifts-of';

/** 值班表, one week of one estate, for those who manage it. */
@Injectable()
export class ListRoster {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** `day`: any day of the week; without one, the present week. */
  execute(viewer: Viewer, estateId: string, day: string | undefined): Promise<RosterWeek> {
    const now = this.clock.now();
    const week = day === undefined ? dutyWeekOf(now) : dutyWeekWith(day);
    return this.transactions.read(async (manager) => {
      const { companyId } = await requireEstateAsStaff(manager, viewer, estateId);
      if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
      const departments = (await manager.findBy(Department, { companyId })).sort(inUsualOrder);
      const people = await this.people(manager, viewer, estateId, week, now);
      const isInUse = ({ id }: Department) => people.some((person) => person.departmentId === id);
      return {
        estateId,
        weekStart: week.weekStart,
        now: now.toISOString(),
        departments: departments.filter(isInUse).map(({ id, code, name }) => ({ id, code, name })),
        people: people.sort(byDepartment(departments)),
      };
    });
  }

  private async people(
    manager: EntityManager,
    viewer: Viewer,
    estateId: string,
    week: DutyWeek,
    now: Date,
  ): Promise<RosterPerson[]> {
    const arranger = arrangerOf(viewer, estateId);
    const shifts = await shiftsWithin(manager, estateId, { startsAt: week.from, endsAt: week.until });
    const grants = await manager.findBy(RoleGrant, { estateId, role: In([...STAFF_ROLES]) });
    const ids = new Set([...grants, ...shifts].map(({ personId }) => personId));
    const persons = await manager.findBy(Person, { id: In([...ids]) });
    const absences = await standingAbsences(manager, [...ids], week.from, week.until);
    return persons.flatMap((person): RosterPerson[] => {
      const own = shifts.filter((shift) => shift.personId === person.id);
      if (!person.isActive && own.length === 0) return [];
      const isEditable = person.isActive && mayArrange(arranger, person);
      return [
        {
          personId: person.id,
          name: person.name,
          departmentId: person.departmentId,
          roles: grants.filter((grant) => grant.personId === person.id).map((grant) => grant.role),
          hasLeft: !person.isActive,
          isEditable,
          shifts: own.map((shift) => shiftView(shift, isEditable, now)),
          absences: absences
            .filter((absence) => absence.personId === person.id)
            .map((absence) => absenceView(absence, person, { personId: viewer.personId, arranger })),
        },
      ];
    });
  }
}

function shiftView({ id, personId, startsAt, endsAt }: DutyShift, isPersonEditable: boolean, now: Date) {
  return {
    id,
    personId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    isEditable: isPersonEditable && !isOver({ endsAt }, now),
  };
}

function inUsualOrder(one: Department, other: Department): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1);
}

/** Department by department, leads first, as on every printed roster. */
function byDepartment(departments: readonly Department[]) {
  const placeOf = ({ departmentId }: RosterPerson) => departments.findIndex(({ id }) => id === departmentId);
  return (one: RosterPerson, other: RosterPerson): number =>
    placeOf(one) - placeOf(other) || rankOf(one) - rankOf(other) || (one.personId < other.personId ? -1 : 1);
}

function rankOf({ roles }: RosterPerson): number {
  return -Math.max(-1, ...roles.map((role) => ROLES.indexOf(role)));
}
