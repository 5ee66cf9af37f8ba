import { Injectable } from '@nestjs/common';
import type { DispatchRuleBook, ReorderDispatchRulesRequest } from '@yingsheng/shared/api/dispatch';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { ChangeDispatchRules } from './change-dispatch-rules';
import type { DispatchRule } from './entities/dispatch-rule';
import { ShowDispatchRules } from './show-dispatch-rules';

/** 调整先后: the same rules in another order. */
@Injectable()
export class ReorderDispatchRules {
  constructor(
    private readonly changeRules: ChangeDispatchRules,
    private readonly showRules: ShowDispatchRules,
  ) {}

  async execute(viewer: Viewer, estateId: string, request: ReorderDispatchRulesRequest): Promise<DispatchRuleBook> {
    const { version, ids } = request;
    await this.changeRules.execute(viewer, estateId, version, async (_, current) => inOrder(current, ids));
    return this.showRules.execute(viewer, estateId);
  }
}

/** Every rule once: neither lost nor doubled by being moved. */
function inOrder(rules: readonly DispatchRule[], ids: readonly string[]): DispatchRule[] {
  const isEveryRuleOnce =
    ids.length === rules.length && new Set(ids).size === ids.length && rules.every((rule) => ids.includes(rule.id));
  if (!isEveryRuleOnce) {
    throw new DomainError('REQUEST.INVALID', { fields: { ids: '要包含现有的每一条规则，一条不多一条不少' } });
  }
  return rules.map((rule) => ({ ...rule, position: ids.indexOf(rule.id) + 1 }));
}
