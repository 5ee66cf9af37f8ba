/**
 * 自己的词：物业自己的说法（亭子间、楼名、外包单位的名字），写下就用，不必等下一次训练。
 */
import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';
import { normaliseAllButNumbers, normaliseMessage, type SimplifiedCharacters } from './normalise-message';

export interface OwnWord {
  /** As people say it. */
  readonly term: string;
  /** What it speaks for, if for anything. */
  readonly category: CategoryCode | null;
  /** The danger it tells of: whoever says it is at least asked. */
  readonly hazard: Hazard | null;
  readonly cue: 'urgent' | 'enquiry' | null;
  /** A name that only sounds like something (`火速搬家`): it is not read at all. */
  readonly isHarmless: boolean;
  /** How strongly it speaks, 0–6: steps of evidence, each worth odds of 1 : 2.7. */
  readonly weight: number;
}

/** What stands for a name that is not read. */
const UNREAD = '某某';

export interface OwnEvidence {
  readonly categories: ReadonlyMap<CategoryCode, number>;
  readonly urgencies: ReadonlyMap<Urgency, number>;
  readonly hazard: Hazard | null;
}

/** The words that were said, with the text that is left to judge, normalised. */
export function readOwnWords(message: string, words: readonly OwnWord[], simplified: SimplifiedCharacters) {
  if (words.length === 0) return { left: normaliseMessage(message, simplified), evidence: evidenceOf([]) };
  const plain = normaliseAllButNumbers(message, simplified);
  const said = words
    .map((word) => ({ ...word, term: normaliseAllButNumbers(word.term, simplified) }))
    .filter(({ term }) => isSaid(plain, term));
  const harmless = said.filter(({ isHarmless }) => isHarmless);
  const left = harmless.reduce((rest, { term }) => withoutTerm(rest, term), harmless.length === 0 ? message : plain);
  return { left: normaliseMessage(left, simplified), evidence: evidenceOf(said) };
}

/** Both normalised but for their numbers; 3号楼 is not said by who says 13号楼. */
export function isSaid(plain: string, term: string): boolean {
  return term !== '' && plain.includes(term) && withoutTerm(plain, term) !== plain;
}

function withoutTerm(plain: string, term: string): string {
  return plain.split(term).reduce((before, after) => {
    const isPartOfANumber =
      isOneNumber(before.slice(-1), term.slice(0, 1)) || isOneNumber(term.slice(-1), after.slice(0, 1));
    return `${before}${isPartOfANumber ? term : UNREAD}${after}`;
  });
}

function isOneNumber(...characters: readonly string[]): boolean {
  return characters.every((character) => /\d/.test(character));
}

function evidenceOf(said: readonly OwnWord[]): OwnEvidence {
  const categories = new Map<CategoryCode, number>();
  const urgencies = new Map<Urgency, number>();
  for (const { category, cue, weight } of said) {
    if (category !== null) categories.set(category, (categories.get(category) ?? 0) + weight);
    if (cue !== null) urgencies.set(cue, (urgencies.get(cue) ?? 0) + weight);
  }
  return { categories, urgencies, hazard: said.find(({ hazard }) => hazard !== null)?.hazard ?? null };
}

/** Probabilities after evidence of so many steps for some of them; together 1. */
export function withEvidence<T>(
  labels: readonly T[],
  shares: readonly number[],
  evidence: ReadonlyMap<T, number>,
): number[] {
  if (evidence.size === 0) return [...shares];
  const weighted = shares.map((share, at) => share * Math.exp(evidence.get(labels[at] as T) ?? 0));
  const sum = weighted.reduce((total, share) => total + share, 0);
  return weighted.map((share) => share / sum);
}
