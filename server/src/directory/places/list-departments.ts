import { Injectable } from '@nestjs/common';
import type { DepartmentRecord } from '@yingsheng/shared/api/places';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { Department } from '../entities/department';
import { Person } from '../entities/person';
import { RulesNaming } from '../ports/rules-naming';
import { requirePlaceKeeper } from './require-place-keeper';

/** 部门 of the company, also those out of use. */
@Injectable()
export class ListDepartments {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly rulesNaming: RulesNaming,
  ) {}

  execute(viewer: Viewer, estateId: string): Promise<DepartmentRecord[]> {
    return this.transactions.read(async (manager) => {
      const { companyId } = await requirePlaceKeeper(manager, viewer, estateId);
      const departments = await manager.find(Department, {
        where: { companyId },
        order: { position: 'ASC', id: 'ASC' },
      });
      const counts = await manager
        .createQueryBuilder(Person, 'person')
        .select('person.departmentId', 'departmentId')
        .addSelect('COUNT(*)', 'count')
        .where('person.isActive = :isActive AND person.departmentId IS NOT NULL', { isActive: true })
        .groupBy('person.departmentId')
        .getRawMany<{ departmentId: string; count: string | number }>();
      const countOf = new Map(counts.map(({ departmentId, count }) => [departmentId, Number(count)]));
      const rules = await this.rulesNaming.ofCompany(manager, companyId);
      return departments.map(({ id, name, code, retiredAt }) => ({
        id,
        name,
        code,
        isRetired: retiredAt !== null,
        peopleCount: countOf.get(id) ?? 0,
        rules: [...(rules.get(id) ?? [])],
      }));
    });
  }
}
