import { type CategoryCode, categoryGroupOf } from '../complaint/category';
import type { Hazard } from '../complaint/urgency';
import { categoriesOfDanger } from './category-of-danger';
import { type CategoryFile, probabilitiesOf } from './judge-model';
import { logistic, logOdds } from './odds';

export interface RankedCategory {
  readonly code: CategoryCode;
  /** 0–1, calibrated: of those said to be 0.8, eight in ten are right. */
  readonly probability: number;
}

export interface RankedHazard {
  readonly hazard: Hazard;
  readonly probability: number;
}

/** The head that tells hazards apart knows harmless messages by their group of categories. */
export const noHazardIn = (group: string): string => `none in ${group}`;

/** No group is quite impossible. */
const SMALLEST = 1e-3;

/** What both heads made of a text: evidence of the one, probabilities of the other, each in the order of its labels. */
export interface CategoryEvidence {
  readonly category: readonly number[];
  readonly hazard: readonly number[];
}

/** For each category, the label of the head of hazards that tells its group. */
export function groupLabels(categories: readonly CategoryCode[], hazards: readonly string[]): number[] {
  return categories.map((code) => hazards.indexOf(noHazardIn(categoryGroupOf(code))));
}

/**
 * What the words say of each category, together 1. Two heads speak: the one of categories, and the one of hazards, which
 * knows the groups of the harmless.
 * @param groups of each category, as `groupLabels` finds them
 */
export function categoryShares(
  groups: readonly number[],
  { temperature, groupWeight }: Pick<CategoryFile, 'temperature' | 'groupWeight'>,
  { category, hazard }: CategoryEvidence,
): number[] {
  const shares = probabilitiesOf(category, temperature).map(
    (share, at) => share * ((hazard[groups[at] ?? -1] ?? 0) + SMALLEST) ** groupWeight,
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** As sure of the likeliest one as was right of so sure ones; the others share the rest as they did. */
export function asSureAsRight([slope, bias]: CategoryFile['sureness'], shares: readonly number[]): number[] {
  const highest = Math.max(...shares);
  const likeliest = shares.indexOf(highest);
  const sure = logistic(slope * logOdds(highest) + bias);
  const rest = highest < 1 ? (1 - sure) / (1 - highest) : 0;
  return shares.map((share, at) => (at === likeliest ? sure : share * rest));
}

export interface KnownDanger {
  /** 0–1. */
  readonly danger: number;
  /** If it is one, which; the most likely first. */
  readonly hazards: readonly RankedHazard[];
  /** The one that is believed. */
  readonly hazard: Hazard | null;
}

/**
 * As likely as the words say and as the danger allows, should it be one; of a danger, one of its own comes first.
 * @param byWords in the order of `labels`, together 1
 */
export function rankCategories(
  labels: readonly CategoryCode[],
  byWords: readonly number[],
  { danger, hazards, hazard }: KnownDanger,
): [RankedCategory, ...RankedCategory[]] {
  const kinds = hazards.map(({ hazard: kind, probability }) => ({
    probability,
    shares: within(labels, byWords, kind),
  }));
  const ranked = labels
    .map((code, at) => {
      const inDanger = kinds.reduce((sum, { probability, shares }) => sum + probability * (shares[at] ?? 0), 0);
      return { code, probability: danger * inDanger + (1 - danger) * (byWords[at] ?? 0) };
    })
    .sort((a, b) => b.probability - a.probability);
  const allowed = hazard === null ? null : categoriesOfDanger(hazard);
  const first = ranked.find(({ code }) => allowed === null || allowed.includes(code));
  if (first === undefined) throw new Error('the model knows no category of this danger');
  return [first, ...ranked.filter((row) => row !== first)];
}

/** The probabilities of the categories that a danger of this kind may have; together 1. */
function within(labels: readonly CategoryCode[], byWords: readonly number[], hazard: Hazard): number[] {
  const allowed = categoriesOfDanger(hazard);
  if (allowed === null) return [...byWords];
  const usual = allowed[0];
  const kept = labels.map((code, at) => (allowed.includes(code) ? (byWords[at] ?? 0) : 0));
  const others = kept.reduce((sum, share, at) => (labels[at] === usual ? sum : sum + share), 0);
  return kept.map((share, at) => (labels[at] === usual ? 1 - others : share));
}
