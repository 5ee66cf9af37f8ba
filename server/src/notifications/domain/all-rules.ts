import { CLOSING_RULES } from './closing-rules';
import { NOTICE_RULES, type Rule } from './rules';
import { WAITING_RULES } from './waiting-rules';

export const ALL_RULES: readonly Rule[] = [...NOTICE_RULES, ...WAITING_RULES, ...CLOSING_RULES];
