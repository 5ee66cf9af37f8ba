import { Injectable } from '@nestjs/common';
import type { DepartmentBrief, ServiceStaffMember, StaffMember } from '@yingsheng/shared/api/directory';
import { RESIDENT_FACING_ROLES } from '@yingsheng/shared/people/role';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Department } from './entities/department';
import { requireEstate, requireEstateAsStaff } from './estate-access';
import { personBriefs } from './people';
import { WorkLoads } from './ports/work-loads';
import { WhoIsOnDuty } from './who-is-on-duty';

/** Departments of an estate, and who of them could be offered work. */
@Injectable()
export class ListStaff {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly duty: WhoIsOnDuty,
    private readonly loads: WorkLoads,
    private readonly clock: Clock,
  ) {}

  departments(viewer: Viewer, estateId: string): Promise<DepartmentBrief[]> {
    return this.transactions.read(async (manager) => {
      const { companyId } = await requireEstateAsStaff(manager, viewer, estateId);
      const departments = await manager.find(Department, {
        where: { companyId, retiredAt: IsNull() },
        order: { position: 'ASC', id: 'ASC' },
      });
      return departments.map(({ id, code, name }) => ({ id, code, name }));
    });
  }

  /** 服务人员名单: names and departments only, so that a resident can say whom they mean. */
  serviceStaff(viewer: Viewer, estateId: string): Promise<ServiceStaffMember[]> {
    return this.transactions.read(async (manager) => {
      const { estate } = await requireEstate(manager, viewer, estateId);
      const departments = await manager.findBy(Department, { companyId: estate.companyId });
      const staff = await this.duty.staffOf(manager, estateId, this.clock.now());
      return staff
        .filter(({ roles }) => roles.some((role) => RESIDENT_FACING_ROLES.includes(role)))
        .flatMap(({ personId, name, departmentId }) => {
          const department = departments.find((candidate) => candidate.id === departmentId);
          return department === undefined ? [] : [{ personId, name, departmentName: department.name }];
        })
        .sort((a, b) => (a.departmentName < b.departmentName ? -1 : Number(a.departmentName > b.departmentName)));
    });
  }

  staff(viewer: Viewer, estateId: string): Promise<StaffMember[]> {
    return this.transactions.read(async (manager) => {
      const { companyId } = await requireEstateAsStaff(manager, viewer, estateId);
      const departments = await manager.findBy(Department, { companyId });
      const staff = await this.duty.staffOf(manager, estateId, this.clock.now());
      const briefs = await personBriefs(
        manager,
        staff.map((person) => person.personId),
      );
      const counts = await this.loads.openOrderCounts(manager, estateId, viewer);
      return staff.flatMap(({ personId, name, departmentId, skills, isOnDuty, absentUntil, loadCap }) => {
        const department = departments.find((candidate) => candidate.id === departmentId);
        if (department === undefined) return [];
        return {
          personId,
          name,
          phone: briefs.get(personId)?.phone ?? null,
          department: { id: department.id, code: department.code, name: department.name },
          skills: [...skills],
          isOnDuty,
          absentUntil: absentUntil?.toISOString() ?? null,
          openWorkOrderCount: counts.get(personId) ?? 0,
          loadCap,
        };
      });
    });
  }
}
