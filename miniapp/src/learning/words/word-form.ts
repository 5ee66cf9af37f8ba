import type { OwnWordFields, OwnWordView } from '@yingsheng/shared/api/own-words';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { type OwnWordStrength, TERM_MAX_LENGTH, TERM_MIN_LENGTH } from '@yingsheng/shared/triage/own-word-limits';

export type Meaning = 'harmless' | 'category' | 'hazard' | 'urgent' | 'enquiry';

/** What is being written; one meaning at a time, and what was chosen for another is kept. */
export interface WordForm {
  readonly term: string;
  readonly meaning: Meaning | null;
  readonly category: CategoryCode | null;
  readonly hazard: Hazard | null;
  readonly strength: OwnWordStrength;
  readonly isCompanyWide: boolean;
}

export const EMPTY_WORD: WordForm = {
  ...{ term: '', meaning: null, category: null, hazard: null },
  ...{ strength: 'clear', isCompanyWide: false },
};

export function formOf(word: OwnWordView): WordForm {
  const { term, category, hazard, strength, isCompanyWide } = word;
  return { term, meaning: meaningOf(word), category, hazard, strength, isCompanyWide };
}

export function meaningOf({ category, hazard, cue }: OwnWordFields): Meaning {
  if (category !== null) return 'category';
  if (hazard !== null) return 'hazard';
  return cue ?? 'harmless';
}

/** A name is not read, and a danger asks at least: only the others are more or less strong. */
export function hasStrength({ meaning }: Pick<WordForm, 'meaning'>): boolean {
  return meaning !== null && meaning !== 'harmless' && meaning !== 'hazard';
}

/** What is still missing, said on the button; `null` when it can be tried. */
export function missingOf({ term, meaning, category, hazard }: WordForm): string | null {
  const { length } = [...term.trim()];
  if (length < TERM_MIN_LENGTH) return `词至少 ${TERM_MIN_LENGTH} 个字`;
  if (length > TERM_MAX_LENGTH) return `词最多 ${TERM_MAX_LENGTH} 个字`;
  if (meaning === null) return '请选它的意思';
  if (meaning === 'category' && category === null) return '请选哪一类';
  return meaning === 'hazard' && hazard === null ? '请选哪一种险情' : null;
}

export function fieldsOf({ term, meaning, category, hazard, strength, isCompanyWide }: WordForm): OwnWordFields {
  return {
    term: term.trim(),
    category: meaning === 'category' ? category : null,
    hazard: meaning === 'hazard' ? hazard : null,
    cue: meaning === 'urgent' || meaning === 'enquiry' ? meaning : null,
    isHarmless: meaning === 'harmless',
    ...{ strength, isCompanyWide },
  };
}
