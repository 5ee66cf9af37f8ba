/**
 * 词库:分诊研判的依据是一行行可由物业自行增改的词条,而不是写死在程序里的判断。
 * 一个词条可以同时说明类别、险情与紧急程度;“无害词”(如“发火”“煤气费”)用来盖住其中看似危险的字眼。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';

export interface LexiconEntry {
  /** The words as people say them; `…` stands for up to eight other characters of the same clause. */
  readonly term: string;
  readonly category: CategoryCode | null;
  /** The danger these words report when they are said of the present. */
  readonly hazard: Hazard | null;
  /** `urgent`: needs someone soon; `enquiry`: the words of a question. */
  readonly cue: 'urgent' | 'enquiry' | null;
  /** Hides dangerous-looking words inside it (`发火` hides `火`), and may still name a category. */
  readonly isHarmless: boolean;
  /** How strongly the words speak for the category, 0–6. */
  readonly weight: number;
}

export interface CompiledEntry extends LexiconEntry {
  readonly pattern: RegExp;
  /** The longest words without a gap: an entry whose anchor is not said is ruled out without its pattern. */
  readonly anchor: string;
  readonly hasGap: boolean;
}
export type Lexicon = readonly CompiledEntry[];

/** One place in the text where an entry was found. */
export interface Match {
  readonly entry: CompiledEntry;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const GAP = '…';
const GAP_PATTERN = '[^,。;!?]{0,8}?';

export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return entries
    .filter((entry) => entry.term.replaceAll(GAP, '').trim() !== '')
    .map((entry) => {
      const parts = entry.term.split(GAP).map(normalise);
      const pattern = new RegExp(parts.map(escapePattern).join(GAP_PATTERN), 'g');
      const anchor = parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
      return { ...entry, pattern, anchor, hasGap: parts.length > 1 };
    });
}

/** One way to write each character: half width, lower case, one comma, no spaces or invisible characters. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\r\n]+/g, '。')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
    .replace(/[、,~~]/g, ',')
    .replace(/[.。]/g, '。')
    .replace(/[;;::]/g, ';');
}

/**
 * All entries that speak in the text. A longer entry silences a shorter one inside it (`煤气费` silences
 * `煤气`), and a harmless one silences whatever it overlaps unless it is itself only part of that.
 */
export function findMatches(lexicon: Lexicon, text: string): Match[] {
  const all: Match[] = [];
  for (const entry of lexicon) {
    if (!text.includes(entry.anchor)) continue;
    for (const hit of text.matchAll(entry.pattern)) {
      all.push({ entry, start: hit.index, end: hit.index + hit[0].length, words: hit[0] });
    }
  }
  return all.filter((match) => !all.some((other) => silences(other, match))).sort((a, b) => a.start - b.start);
}

function silences(other: Match, match: Match): boolean {
  if (other === match || other.entry.hasGap) return false;
  const isInside = other.start <= match.start && match.end <= other.end && lengthOf(other) > lengthOf(match);
  if (isInside) return true;
  if (!other.entry.isHarmless || match.entry.isHarmless || match.entry.hasGap) return false;
  const isWider = match.start <= other.start && other.end <= match.end;
  return !isWider && other.start < match.end && match.start < other.end;
}

function lengthOf(match: Match): number {
  return match.end - match.start;
}

function escapePattern(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
