/** Two characters and more; a single one is a word more often than it is somebody. */
const SHORTEST = 2;

export interface KnownName {
  readonly name: string;
  /** What stands in its place. */
  readonly token: string;
}

type Replace = (text: string) => string;

/** Replaces every known name, the longest at each place first; thousands of them cost no more than the text is long. */
export function namesReplacer(names: readonly KnownName[]): Replace {
  const byBeginning = new Map<string, KnownName[]>();
  for (const { name, token } of names) {
    const folded = foldCase(name.trim());
    if (folded.length < SHORTEST) continue;
    const beginning = folded.slice(0, SHORTEST);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, [{ name: folded, token }]);
    else others.push({ name: folded, token });
  }
  for (const candidates of byBeginning.values()) candidates.sort((one, other) => other.name.length - one.name.length);
  return (text) => replaceIn(text, byBeginning);
}

function replaceIn(text: string, byBeginning: ReadonlyMap<string, readonly KnownName[]>): string {
  const folded = foldCase(text);
  let result = '';
  let at = 0;
  while (at < text.length) {
    const start = at;
    const known = byBeginning.get(folded.slice(at, at + SHORTEST))?.find(({ name }) => folded.startsWith(name, start));
    result += known === undefined ? text[at] : known.token;
    at += known?.name.length ?? 1;
  }
  return result;
}

/** Letters only one for one, so that places in both texts are the same. */
function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
