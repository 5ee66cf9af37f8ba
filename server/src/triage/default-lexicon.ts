import { DAILY_LIFE_ENTRIES } from './default-lexicon/daily-life';
import { DANGER_ENTRIES } from './default-lexicon/dangers';
import { ENGINEERING_ENTRIES } from './default-lexicon/engineering';
import { SERVICE_AND_FEES_ENTRIES } from './default-lexicon/service-and-fees';
import type { LexiconEntry } from './domain/lexicon';

/** What every estate starts with; each company edits its own rows afterwards. */
export const DEFAULT_LEXICON: readonly LexiconEntry[] = [
  ...DANGER_ENTRIES,
  ...ENGINEERING_ENTRIES,
  ...DAILY_LIFE_ENTRIES,
  ...SERVICE_AND_FEES_ENTRIES,
];
