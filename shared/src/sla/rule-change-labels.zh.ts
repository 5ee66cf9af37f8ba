import type { RuleChangeStatus, RuleKind } from './rule-change';

/** 规则变更 */
export const RULE_KIND_LABEL: Readonly<Record<RuleKind, string>> = {
  promises: '服务承诺',
  share: '抽访比例',
  ladder: '升级阶梯',
};

export const RULE_CHANGE_STATUS_LABEL: Readonly<Record<RuleChangeStatus, string>> = {
  direct: '已生效',
  waiting: '等品质部批准',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
  stale: '已作废',
};
