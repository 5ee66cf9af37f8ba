import { LONGEST_GRAM } from './gram-table';
import type { ClassHit, FindClasses } from './word-classes';

/** Two classes further apart than this speak of different things. */
const PAIR_REACH = 30;
/** A text of nothing but expressions would have pairs without end. */
const MOST_HITS = 60;

export const classFeature = (name: string): string => `#${name}`;
export const pairFeature = (first: string, second: string): string => `#${first}>${second}`;

/** The ends of a text are part of its runs of characters. */
export const wholeOf = (text: string): string => `^${text}$`;

/**
 * What a normalised text consists of, with how often: runs of one to three characters (of two halves an emoji), the
 * classes of its words, and which class follows which within a breath. What is learnt from; judging looks up the same.
 */
export function messageFeatures(text: string, findClasses: FindClasses): Map<string, number> {
  const features = new Map<string, number>();
  const whole = wholeOf(text);
  for (let size = 1; size <= LONGEST_GRAM; size += 1) {
    for (let start = 0; start + size <= whole.length; start += 1) {
      const gram = whole.slice(start, start + size);
      features.set(gram, (features.get(gram) ?? 0) + 1);
    }
  }
  for (const feature of classFeatures(findClasses(text))) features.set(feature, 1);
  return features;
}

/** The classes of the words of a text, then which follows which. @param all in the order of the text */
export function classFeatures(all: readonly ClassHit[]): Set<string> {
  const features = new Set<string>();
  const hits = all.slice(0, MOST_HITS);
  for (const { name } of hits) features.add(classFeature(name));
  hits.forEach((first, at) => {
    // Hits come in the order of the text: what follows one stands after it, and soon there is nothing near any more.
    for (let next = at + 1; next < hits.length; next += 1) {
      const second = hits[next];
      if (second === undefined || second.start >= first.end + PAIR_REACH) break;
      if (second.start >= first.end) features.add(pairFeature(first.name, second.name));
    }
  });
  return features;
}
