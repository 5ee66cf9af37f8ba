import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import type { LexiconEntry } from '../domain/lexicon';

/** Short forms for the lists of this folder; words are separated by spaces. */
export function about(category: CategoryCode, weight: number, words: string): LexiconEntry[] {
  return entries(words, { category, weight });
}

export function urgent(category: CategoryCode, weight: number, words: string): LexiconEntry[] {
  return entries(words, { category, weight, cue: 'urgent' });
}

export function danger(hazard: Hazard, category: CategoryCode | null, words: string): LexiconEntry[] {
  return entries(words, { category, hazard, weight: 6 });
}

export function asks(words: string): LexiconEntry[] {
  return entries(words, { cue: 'enquiry' });
}

export function harmless(category: CategoryCode | null, weight: number, words: string): LexiconEntry[] {
  return entries(words, { category, weight, isHarmless: true });
}

function entries(words: string, given: Partial<LexiconEntry>): LexiconEntry[] {
  const blank = { category: null, hazard: null, cue: null, isHarmless: false, weight: 0 };
  return words
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => ({ ...blank, ...given, term }));
}
