import { type AddressKind, type AddressPart, readAddress } from '@yingsheng/shared/place/address';
import { foldText } from '@yingsheng/shared/place/fold-text';

interface Searchable {
  readonly text: string;
  readonly placeText: string;
  readonly number: string;
  readonly householdId: string | null;
}

/**
 * 可搜的文字: what a complaint is found by, written once so that every database finds the same whatever the case or
 * width of the letters. Four lines: the words, the place as it is read, its levels (`|b3|u2|r1201|`), the number.
 * Who reported it is not in here: not everybody who sees a complaint may find it by that.
 */
export function searchTextOf({ text, placeText, number, householdId }: Searchable): string {
  const place = placeText.split('（')[0] ?? '';
  return [
    words(`${text}\n${placeText}`),
    spelledPlace(place),
    levelsOf(place, householdId !== null),
    `#${compact(number).replace(/-/g, '')}`,
  ].join('\n');
}

/** Which stretches of that text, any of them, one group of searched words may be found by; `%` is anything. */
export function searchPatterns(group: string): string[] {
  const spelled = spelledPlace(group);
  return [
    `%${escaped(words(group))}%`,
    ...(/[\u3400-\u9fff]/.test(spelled) && /\d/.test(spelled) ? [`%${spelled}%`] : []),
    // `0042` is the end of a number, not building 42.
    ...(/^00\d+$/.test(compact(group)) ? [] : levelPatterns(joinedParts(group))),
    ...numberPatterns(group),
  ];
}

/**
 * A stretch of text that whatever any of the patterns fits contains: looking for it costs a fraction of matching them, and
 * leaves few texts to match. Empty where there is none.
 */
export function sharedPart(patterns: readonly string[]): string {
  const plain = patterns.map(plainPart);
  const [first = '', ...others] = plain.map(longestWord).sort((a, b) => a.length - b.length);
  if (plain.length === 1) return plain[0] ?? '';
  return others.every((word) => word.includes(first)) ? first : '';
}

/** The longest stretch in which nothing stands for anything. */
function plainPart(pattern: string): string {
  const parts = pattern.match(/(?:![\s\S]|[^!%_])+|[%_]/gu) ?? [];
  return longest(parts.filter((part) => part !== '%' && part !== '_')).replace(/!([\s\S])/gu, '$1');
}

const longestWord = (text: string): string => longest(text.match(/[^\s|#^]+/gu) ?? []);
const longest = (texts: readonly string[]): string =>
  texts.reduce((before, text) => (text.length > before.length ? text : before), '');

const LETTER = { phase: 'p', building: 'b', unit: 'u', floor: 'f', room: 'r' } as const satisfies Record<
  AddressKind,
  string
>;
const MARK = { phase: '期', building: '栋', unit: '单元', floor: '层', room: '' } as const satisfies Record<
  AddressKind,
  string
>;
const LEVELS: readonly AddressKind[] = ['phase', 'building', 'unit', 'room'];

/** Words without blanks; a number is found whole or not at all: `2栋` is no part of `12栋`, nor `1201` of `1201a`. */
function words(text: string): string {
  return compact(text).replace(/[a-z]*\d+[a-z]*/g, '^$&^');
}

function compact(text: string): string {
  return foldText(text).replace(/[\s|#^]+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

/** `五幢的电梯` and `5 号楼电梯` alike are `5栋电梯`. */
function spelledPlace(place: string): string {
  const parts = readAddress(place.replace(/的/g, ''));
  return words(parts.map(({ value, kind }) => value + (kind === null ? '' : MARK[kind])).join(''));
}

/** `1201A` and `S1` are one thing here, however their letters and digits were read. */
function joinedParts(text: string): AddressPart[] {
  const joined: AddressPart[] = [];
  for (const part of readAddress(text)) {
    const last = joined.at(-1);
    const isSuffix = last !== undefined && /^\d{2,}$/.test(last.value) && /^[A-Z]$/.test(part.value);
    const isShortNumber = last !== undefined && /^[A-Z]+$/.test(last.value) && /^\d{1,2}$/.test(part.value);
    if (last?.kind === null && (isSuffix || isShortNumber)) joined.pop();
    joined.push(
      last?.kind === null && (isSuffix || isShortNumber) ? { ...part, value: last.value + part.value } : part,
    );
  }
  return joined;
}

function levelsOf(place: string, isRoom: boolean): string {
  const parts = joinedParts(place);
  const lastMarked = parts.findLastIndex(({ kind }) => kind !== null);
  const roomFrom = lastMarked === parts.length - 1 || lastMarked === -1 ? parts.length - 1 : lastMarked + 1;
  const tokens = parts.map(({ value, kind }, index) => {
    const level = isRoom && index >= roomFrom ? 'room' : (kind ?? (isRoom ? 'building' : null));
    return level === null ? value : LETTER[level] + value;
  });
  return `|${tokens.join('|')}|`.toLowerCase();
}

/** Every way in which the parts can be levels of one address, each level below the one before. */
function levelPatterns(parts: readonly AddressPart[]): string[] {
  if (parts.length === 0 || parts.length > LEVELS.length) return [];
  if (parts.some(({ value }) => !/^[\dA-Z]+$/.test(value))) return [];
  return readings(parts, 0).map((levels) => {
    const tokens = parts.map(({ value }, index) => `|${LETTER[levels[index] ?? 'room']}${value.toLowerCase()}|`);
    // Neighbouring levels share the bar between them.
    return `%${tokens.join('%').replaceAll('|%|', '|%')}%`;
  });
}

function readings(parts: readonly AddressPart[], above: number): AddressKind[][] {
  const [part, ...rest] = parts;
  if (part === undefined) return [[]];
  return LEVELS.flatMap((level, depth) => {
    if (depth < above || !mayBe(part, level, above === 0, rest.length === 0)) return [];
    return readings(rest, depth + 1).map((below): AddressKind[] => [level, ...below]);
  });
}

/** Unmarked, the first number is a building's, or a room's where it stands alone; a phase is always called one. */
function mayBe({ kind }: AddressPart, level: AddressKind, isFirst: boolean, isLast: boolean): boolean {
  if (kind !== null) return kind === level;
  if (level === 'phase') return false;
  if (isFirst) return level === 'building' || (level === 'room' && isLast);
  return level === 'room' ? isLast : true;
}

/** `YS-1123-0042`, `ys11230042`, `1123-0042` and `0042` are ends of `#ys2611230042`, whatever the year. */
function numberPatterns(group: string): string[] {
  const [, code = '', digits] = /^([a-z]*)(\d{4,})$/.exec(compact(group).replace(/[-–—]/g, '')) ?? [];
  return digits === undefined ? [] : [`%#${code}%${digits}`];
}
