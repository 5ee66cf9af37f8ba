/** 规则变更经过哪几步，要让别人知道. */
export const RULE_CHANGE_EVENTS = [
  'RuleChangeProposed',
  'RuleChangeApproved',
  'RuleChangeRefused',
  'RuleChangeWithdrawn',
] as const;
export type RuleChangeEvent = (typeof RULE_CHANGE_EVENTS)[number];
