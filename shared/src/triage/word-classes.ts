import { GramTable } from './gram-table';

/** 词类: expressions that mean the same kind of thing, e.g. `dizzy`: 头晕、脑壳昏、天旋地转. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

export interface ClassHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Expressions are looked up by their first two characters; few are shorter. */
const BEGINNING = 2;

export type FindClasses = (text: string) => ClassHit[];

interface Expression {
  readonly words: string;
  readonly names: readonly string[];
}

/** Finds the expressions of all classes in a normalised text, in its order; overlapping ones all speak. */
export function classFinder(classes: WordClasses): FindClasses {
  const byBeginning = new Map<string, Expression[]>();
  for (const [words, names] of namesOfExpressions(classes)) {
    const beginning = words.slice(0, BEGINNING);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, [{ words, names }]);
    else others.push({ words, names });
  }
  const beginnings = new GramTable([...byBeginning.keys()].join('\n'));
  const expressions = [...byBeginning.values()];
  return (text) => {
    const hits: ClassHit[] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (let size = 1; size <= BEGINNING && start + size <= text.length; size += 1) {
        const beginning = beginnings.find(text, start, size);
        // Hardly any beginning is known, and a list is slow to be asked for its place -1.
        if (beginning < 0) continue;
        for (const { words, names } of expressions[beginning] ?? []) {
          if (!text.startsWith(words, start)) continue;
          for (const name of names) hits.push({ name, start, end: start + words.length });
        }
      }
    }
    return hits;
  };
}

function namesOfExpressions(classes: WordClasses): Map<string, string[]> {
  const namesOf = new Map<string, string[]>();
  for (const [name, expressions] of Object.entries(classes)) {
    for (const words of expressions) {
      const names = namesOf.get(words);
      if (names === undefined) namesOf.set(words, [name]);
      else if (!names.includes(name)) names.push(name);
    }
  }
  return namesOf;
}
