import { Injectable } from '@nestjs/common';
import type { ChangeDepartmentRequest, DepartmentFields } from '@yingsheng/shared/api/places';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { matterMustBeFree, nameMustBeFree, recordMustBeAsSeen, somebodyMustTakeTheRest } from '../domain/place-rules';
import { Company } from '../entities/company';
import { Department } from '../entities/department';
import { DutyChanges } from '../roster/duty-changes';
import { auditPlace } from './audit-places';
import { lockAsAdministrator } from './require-place-keeper';

/** 部门: the company's own, each with its name and the kind of matters it takes the lead in, if any. */
@Injectable()
export class KeepDepartments {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly duty: DutyChanges,
    private readonly clock: Clock,
  ) {}

  async add(viewer: Viewer, estateId: string, { name, ...fields }: DepartmentFields): Promise<string> {
    const code = fields.code ?? null;
    const id = newId();
    await this.transactions.run(async (manager) => {
      const { companyId, departments } = await lockDepartments(manager, viewer, estateId);
      nameMustBeFree(name, departments);
      matterMustBeFree(code, departments);
      const position = departments.length + 1;
      await insertRows(manager, Department, [{ id, companyId, code, name, position, retiredAt: null }]);
      const change = { kind: 'department', id, name, estateId: null } as const;
      await auditPlace(manager, viewer, { action: 'added', ...change }, this.clock.now());
    });
    this.duty.announce();
    return id;
  }

  async change(viewer: Viewer, estateId: string, id: string, request: ChangeDepartmentRequest): Promise<void> {
    const { name, seen } = request;
    const code = request.code ?? null;
    await this.transactions.run(async (manager) => {
      const { departments } = await lockDepartments(manager, viewer, estateId);
      const current = departments.find((department) => department.id === id);
      if (current === undefined) throw new DomainError('REQUEST.NOT_FOUND');
      recordMustBeAsSeen({ name: seen.name, code: seen.code ?? null }, { name: current.name, code: current.code });
      somebodyMustTakeTheRest(current.code, code);
      const others = departments.filter((department) => department.id !== id);
      nameMustBeFree(name, others);
      matterMustBeFree(code, others);
      await manager.update(Department, { id }, { name, code });
      const details = { was: { name: current.name, code: current.code }, code };
      const change = { kind: 'department', id, name, estateId: null, details } as const;
      await auditPlace(manager, viewer, { action: 'changed', ...change }, this.clock.now());
    });
    this.duty.announce();
  }
}

/** The company is held: what is clear between its departments must still be so at the end. */
async function lockDepartments(manager: EntityManager, viewer: Viewer, estateId: string) {
  const { companyId } = await lockAsAdministrator(manager, viewer, estateId);
  await lockForUpdate(manager.createQueryBuilder(Company, 'company').where({ id: companyId })).getOneOrFail();
  const departments = await manager.findBy(Department, { companyId });
  return { companyId, departments };
}
