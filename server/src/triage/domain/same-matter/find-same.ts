/** 可能是同一件事: the open matters most like the one in hand, most alike first, and why; none where none fits. */
import { type CategoryCode, type CategoryGroup, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { SAME_MATTERS_MAX } from '@yingsheng/shared/complaint/same-matter';
import { likenessOf, rarityOf } from './likeness';
import type { ReadMatter } from './read-matter';
import { reasonsOf } from './reasons';

/** Below this nothing is put before anybody: measured so that of the matters without a twin about one in ten gets a hint. */
export const SHOWN_FROM = 0.6;

export interface Found<Candidate> {
  readonly candidate: Candidate;
  /** 0–1 */
  readonly likeness: number;
  /** In words, e.g. `同一单元`, `同为停水`, `20 分钟内`. */
  readonly reasons: readonly string[];
}

const DAY_MS = 86_400_000;

/** How long an open matter of a group can be what somebody means today: a fee is disputed for weeks, a theft is reported at once. */
const WINDOW_DAYS: Readonly<Record<CategoryGroup, number>> = {
  engineering: 7,
  environment: 5,
  order: 5,
  neighbour: 14,
  attitude: 14,
  fees: 30,
  general: 30,
};
export const LONGEST_WINDOW_DAYS = Math.max(...Object.values(WINDOW_DAYS));

export function findSame<Candidate extends { readonly matter: ReadMatter; readonly category: CategoryCode }>(
  inHand: ReadMatter,
  candidates: readonly Candidate[],
): Found<Candidate>[] {
  const inTime = candidates.filter((candidate) => isInTime(inHand, candidate));
  return rank(inHand, inTime)
    .filter(({ likeness }) => likeness >= SHOWN_FROM)
    .slice(0, SAME_MATTERS_MAX);
}

/** All of them, most alike first. */
export function rank<Candidate extends { readonly matter: ReadMatter }>(
  inHand: ReadMatter,
  candidates: readonly Candidate[],
): Found<Candidate>[] {
  const rarity = rarityOf(candidates.map(({ matter }) => matter));
  return candidates
    .map((candidate) => ({ candidate, likeness: likenessOf(inHand, candidate.matter, rarity) }))
    .sort((one, other) => other.likeness - one.likeness)
    .map((found, at) => ({
      ...found,
      reasons: at < SAME_MATTERS_MAX ? reasonsOf(inHand, found.candidate.matter, rarity) : [],
    }));
}

function isInTime(inHand: ReadMatter, { matter, category }: { matter: ReadMatter; category: CategoryCode }): boolean {
  const apart = Math.abs(inHand.at.getTime() - matter.at.getTime());
  return apart <= WINDOW_DAYS[categoryGroupOf(category)] * DAY_MS;
}
