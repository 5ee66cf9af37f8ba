import type { ClassHit, FindClasses } from './word-classes';

const LONGEST_GRAM = 3;
/** Two classes further apart than this speak of different things. */
const PAIR_REACH = 30;
/** A text of nothing but expressions would have pairs without end. */
const MOST_HITS = 60;

export const classFeature = (name: string): string => `#${name}`;
export const pairFeature = (first: string, second: string): string => `#${first}>${second}`;

/**
 * What a normalised text consists of, with how often: runs of one to three characters (of two halves an emoji) (`^` and `$` are its ends), the
 * classes of its words, and which class follows which within a breath.
 */
export function messageFeatures(text: string, findClasses: FindClasses): Map<string, number> {
  const features = new Map<string, number>();
  const whole = `^${text}$`;
  for (let size = 1; size <= LONGEST_GRAM; size += 1) {
    for (let start = 0; start + size <= whole.length; start += 1) {
      const gram = whole.slice(start, start + size);
      features.set(gram, (features.get(gram) ?? 0) + 1);
    }
  }
  const hits = findClasses(text).slice(0, MOST_HITS);
  for (const { name } of hits) features.set(classFeature(name), 1);
  for (const first of hits) {
    for (const second of hits) if (follows(first, second)) features.set(pairFeature(first.name, second.name), 1);
  }
  return features;
}

function follows(first: ClassHit, second: ClassHit): boolean {
  const gap = second.start - first.end;
  return gap >= 0 && gap < PAIR_REACH;
}
