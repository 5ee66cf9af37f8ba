import { Injectable } from '@nestjs/common';
import type { DispatchRuleBook, DispatchRuleView } from '@yingsheng/shared/api/dispatch';
import { CATEGORY_GROUPS, CATEGORY_TREE } from '@yingsheng/shared/complaint/category';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { personBriefs } from '../directory/people';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { DispatchRules } from './dispatch-rules';
import { chooseDepartment, type DepartmentOption } from './domain/choose-department';
import { DutyRoster } from './duty-roster';
import type { DispatchRule } from './entities/dispatch-rule';
import { mayEditRules } from './require-rule-editor';

/** 派单规则 of an estate, and where everything else goes. */
@Injectable()
export class ShowDispatchRules {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly rules: DispatchRules,
    private readonly roster: DutyRoster,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate */
  async execute(viewer: Viewer, estateId: string): Promise<DispatchRuleBook> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    return this.transactions.read(async (manager) => {
      const { written, rules } = await this.rules.read(manager, estateId);
      const people = await personBriefs(manager, [written?.changedById ?? null]);
      return {
        version: written?.version ?? 0,
        changedAt: written?.changedAt.toISOString() ?? null,
        changedBy: written === null ? null : (people.get(written.changedById) ?? null),
        rules: rules.map(viewOf),
        defaults: defaultsOf(await this.roster.departmentsOf(manager, estateId)),
        mayEdit: mayEditRules(viewer, estateId),
      };
    });
  }
}

function viewOf({ versionId, ...rule }: DispatchRule): DispatchRuleView {
  return rule;
}

function defaultsOf(departments: readonly DepartmentOption[]): DispatchRuleBook['defaults'] {
  return CATEGORY_GROUPS.map((categoryGroup) => ({
    categoryGroup,
    departmentName: chooseDepartment(CATEGORY_TREE[categoryGroup].codes[0], departments).name,
  }));
}
