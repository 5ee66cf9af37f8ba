import { CALENDAR_JOINER_WORDS, CALENDAR_RULES } from './calendar-rules';
import { CLOSING_RULES } from './closing-rules';
import { CORRECTION_JOINER_WORDS, CORRECTION_RULES } from './correction-rules';
import { DANGER_RULES } from './danger-rules';
import { FILING_RULES } from './filing-rules';
import { JOINING_JOINER_WORDS, JOINING_RULES } from './joining-rules';
import { LATE_JOINER_WORDS, LATE_RULES } from './late-rules';
import { LOST_RULES } from './lost-rules';
import { PHONE_JOINER_WORDS, PHONE_RULES } from './phone-rules';
import { JOINER_WORDS, type JoinerWords, NOTICE_RULES, type Rule } from './rules';
import { WAITING_RULES } from './waiting-rules';

export const ALL_RULES: readonly Rule[] = [
  ...FILING_RULES,
  ...NOTICE_RULES,
  ...DANGER_RULES,
  ...WAITING_RULES,
  ...CLOSING_RULES,
  ...LATE_RULES,
  ...CALENDAR_RULES,
  ...CORRECTION_RULES,
  ...JOINING_RULES,
  ...LOST_RULES,
  ...PHONE_RULES,
];

export const ALL_JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  ...JOINER_WORDS,
  ...LATE_JOINER_WORDS,
  ...CALENDAR_JOINER_WORDS,
  ...CORRECTION_JOINER_WORDS,
  ...JOINING_JOINER_WORDS,
  ...PHONE_JOINER_WORDS,
};
