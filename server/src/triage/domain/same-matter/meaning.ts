/** 说的意思: what the judging model makes of the words, so that other words for the same come close to each other. */
import {
  evidenceOf,
  type HeadName,
  type JudgeModel,
  type MessageVector,
  normaliseFor,
  vectorOf,
} from '@yingsheng/shared/triage/judge-model';

export interface Meaning {
  /** What speaks for each category and each hazard, by label; of length 1. */
  readonly evidence: readonly number[];
  /** Runs of characters and word classes, by how rare they are; of length 1 together. */
  readonly words: ReadonlyMap<number, number>;
}
export type MeaningOf = (text: string) => Meaning;

/** The head of hazards tells less of what happened than the head of categories. */
const HEADS: readonly (readonly [name: HeadName, weight: number])[] = [
  ['category', 1],
  ['hazard', 0.5],
];

/** The ends of a text that is none would be features too. */
const NOTHING: MessageVector = { features: [], values: [], hits: [] };

export function meaningBy(model: JudgeModel): MeaningOf {
  return (text) => {
    const plain = normaliseFor(model, text);
    const vector = plain === '' ? NOTHING : vectorOf(model, plain);
    const evidence = HEADS.flatMap(([name, weight]) => {
      const { bias } = model.heads[name].file;
      const own = evidenceOf(model, name, vector).map((sum, label) => sum - (bias[label] ?? 0));
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      return own.map((value) => weight * (value - mean));
    });
    const length = Math.hypot(...evidence) || 1;
    return {
      evidence: evidence.map((value) => value / length),
      words: new Map(vector.features.map((feature, at) => [feature, vector.values[at] ?? 0])),
    };
  };
}

/** The mean of the evidence of all of them; the fewer they are, the closer to nothing. */
export function inCommon(meanings: readonly Meaning[], fewest: number): number[] {
  const sums: number[] = [];
  for (const { evidence } of meanings) {
    for (const [label, value] of evidence.entries()) sums[label] = (sums[label] ?? 0) + value;
  }
  return sums.map((sum) => sum / Math.max(meanings.length, fewest));
}

/** 0–1: how far both speak of the same kinds of things, beyond what all do. */
export function likeMeaning(
  { evidence: one }: Meaning,
  { evidence: other }: Meaning,
  common: readonly number[],
): number {
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (let label = 0; label < one.length; label += 1) {
    const usual = common[label] ?? 0;
    const [a, b] = [(one[label] ?? 0) - usual, (other[label] ?? 0) - usual];
    both += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return both <= 0 ? 0 : both / Math.sqrt(ofOne * ofOther);
}

/** 0–1: how many rare words both share. */
export function likeWords({ words: one }: Meaning, { words: other }: Meaning): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [feature, value] of fewer) sum += value * (more.get(feature) ?? 0);
  return Math.min(1, sum);
}
