import { Injectable } from '@nestjs/common';
import type { StaffRecord } from '@yingsheng/shared/api/staff';
import { MANAGER_ROLES, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { absenceView } from '../absence/absence-view';
import { standingAbsences } from '../absence/absences-of';
import { arrangerOf } from '../colleagues';
import { staffActionsFor } from '../domain/leaving-rules';
import type { Absence } from '../entities/absence';
import { Department } from '../entities/department';
import { Person } from '../entities/person';
import { RoleGrant } from '../entities/role-grant';
import { requireEstateAsStaff } from '../estate-access';
import { WorkLoads } from '../ports/work-loads';
import { WhoIsOnDuty } from '../who-is-on-duty';

/** 人员: everybody who works or worked on an estate, for those who manage it. */
@Injectable()
export class ListStaffRecords {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly duty: WhoIsOnDuty,
    private readonly loads: WorkLoads,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, estateId: string): Promise<StaffRecord[]> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const { companyId } = await requireEstateAsStaff(manager, viewer, estateId);
      if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
      const grants = await manager.findBy(RoleGrant, { estateId, role: In([...STAFF_ROLES]) });
      const people = await peopleOf(manager, grants);
      const departments = await manager.findBy(Department, { companyId });
      const onDuty = new Set((await this.duty.onDuty(manager, estateId, now)).map((person) => person.personId));
      const absences = await standingAbsences(
        manager,
        people.map(({ id }) => id),
        now,
      );
      const counts = await this.loads.openOrderCounts(manager, estateId, viewer);
      return people.map((person) => ({
        ...this.who(viewer, estateId, person, absences),
        department: briefOf(departments.find((department) => department.id === person.departmentId)),
        roles: grants.filter((grant) => grant.personId === person.id).map((grant) => grant.role),
        isOnDuty: onDuty.has(person.id),
        openWorkOrderCount: counts.get(person.id) ?? 0,
      }));
    });
  }

  private who(viewer: Viewer, estateId: string, person: Person, absences: readonly Absence[]) {
    const arranger = arrangerOf(viewer, estateId);
    const own = absences.filter((absence) => absence.personId === person.id);
    return {
      personId: person.id,
      name: person.name,
      phone: person.workPhone,
      skills: person.skills,
      isActive: person.isActive,
      loadCap: person.loadCap,
      absences: own.map((absence) => absenceView(absence, person, { personId: viewer.personId, arranger })),
      allowedActions: staffActionsFor({ ...arranger, personId: viewer.personId }, person),
    };
  }
}

function peopleOf(manager: EntityManager, grants: readonly RoleGrant[]): Promise<Person[]> {
  const ids = [...new Set(grants.map((grant) => grant.personId))];
  return manager.find(Person, { where: { id: In(ids) }, order: { id: 'ASC' } });
}

function briefOf(department: Department | undefined): StaffRecord['department'] {
  return department === undefined ? null : { id: department.id, code: department.code, name: department.name };
}
