import { LONGEST_GRAM } from './gram-table';
import { type HeadName, type JudgeModel, type MessageVector, weightOf } from './judge-model';
import { classFeature } from './message-features';

export interface Decided {
  readonly head: HeadName;
  readonly label: string;
  /** The normalised text, and what the model made of it. */
  readonly text: string;
  readonly vector: MessageVector;
}

const MOST_WORDS = 6;
/** Where no known expression speaks, runs of so many characters do. */
const RUNS = [2, 3];
/** Words that say less than this share of what the strongest say did not decide. */
const SHARE = 0.25;
/** Letters, characters and pictures. */
const SPEAKS = /^[\p{L}\p{So}]+$/u;

interface Words {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** The expressions, or else the runs of characters, that spoke most for the answers; the most decisive first. */
export function decidingWords(model: JudgeModel, answers: readonly Decided[]): string[] {
  const all = answers.flatMap((answer) => wordsOf(model, answer)).sort((a, b) => b.weight - a.weight);
  const least = (all[0]?.weight ?? 0) * SHARE;
  const chosen: Words[] = [];
  for (const words of all) {
    if (chosen.length === MOST_WORDS || words.weight < least) break;
    if (!chosen.some((other) => overlaps(other, words) || other.words === words.words)) chosen.push(words);
  }
  return chosen.map(({ words }) => words);
}

function wordsOf(model: JudgeModel, answer: Decided): Words[] {
  const weights = characterWeights(model, answer);
  const weightAt = (start: number, end: number): number => weights.slice(start, end).reduce((sum, own) => sum + own, 0);
  const index = model.heads[answer.head].file.labels.indexOf(answer.label);
  const valueByFeature = new Map(answer.vector.features.map((feature, at) => [feature, answer.vector.values[at] ?? 0]));
  const expressions = answer.vector.hits.map(({ name, start, end }) => {
    const feature = model.classes.get(classFeature(name));
    const own =
      feature === undefined ? 0 : weightOf(model, answer.head, feature, index) * (valueByFeature.get(feature) ?? 0);
    return { words: answer.text.slice(start, end), start, end, weight: weightAt(start, end) + own };
  });
  const spoken = expressions.filter(({ weight }) => weight > 0);
  return spoken.length > 0 ? spoken : runsOf(answer.text, weightAt);
}

function runsOf(text: string, weightAt: (start: number, end: number) => number): Words[] {
  return RUNS.flatMap((size) =>
    Array.from({ length: Math.max(text.length - size + 1, 0) }, (_, start) => ({
      words: text.slice(start, start + size),
      start,
      end: start + size,
      weight: weightAt(start, start + size),
    })),
  ).filter(({ words, weight }) => weight > 0 && SPEAKS.test(words));
}

function overlaps(one: Words, other: Words): boolean {
  return one.start < other.end && other.start < one.end;
}

/** What each character said for the answer: its share of every run of characters that it stands in. */
function characterWeights(model: JudgeModel, { head, label, text, vector }: Decided): number[] {
  const index = model.heads[head].file.labels.indexOf(label);
  const values = new Map(vector.features.map((feature, at) => [feature, vector.values[at] ?? 0]));
  const weights = new Array<number>(text.length).fill(0);
  for (let size = 1; size <= LONGEST_GRAM; size += 1) {
    for (let start = 0; start + size <= text.length; start += 1) {
      const feature = model.grams.find(text, start, size);
      if (feature < 0) continue;
      const share = (weightOf(model, head, feature, index) * (values.get(feature) ?? 0)) / size;
      for (let at = start; at < start + size; at += 1) weights[at] = (weights[at] ?? 0) + share;
    }
  }
  return weights;
}
