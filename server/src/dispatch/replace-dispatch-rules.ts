import { Injectable } from '@nestjs/common';
import type { DispatchRuleBook, ReplaceDispatchRulesRequest } from '@yingsheng/shared/api/dispatch';
import { holdDepartments } from '../directory/departments';
import type { Viewer } from '../platform/http/viewer';
import { ChangeDispatchRules } from './change-dispatch-rules';
import { RuleGround } from './rule-ground';
import { ShowDispatchRules } from './show-dispatch-rules';

/** 改派单规则: the whole list at once, so that what was seen together changes together. */
@Injectable()
export class ReplaceDispatchRules {
  constructor(
    private readonly ground: RuleGround,
    private readonly changeRules: ChangeDispatchRules,
    private readonly showRules: ShowDispatchRules,
  ) {}

  async execute(viewer: Viewer, estateId: string, request: ReplaceDispatchRulesRequest): Promise<DispatchRuleBook> {
    const { version, rules } = request;
    await this.changeRules.execute(viewer, estateId, version, async (manager) => {
      await holdDepartments(
        manager,
        rules.map(({ departmentId }) => departmentId),
      );
      await this.ground.rulesMustFit(manager, estateId, rules);
      return rules;
    });
    return this.showRules.execute(viewer, estateId);
  }
}
