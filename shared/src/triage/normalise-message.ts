/** Traditional character → simplified one, for single characters. */
export type SimplifiedCharacters = ReadonlyMap<string, string>;

/** Longer runs of one character (`啊啊啊啊啊`, `!!!!!!`) say no more than three of it. */
const LONGEST_RUN = /(.)\1{3,}/gsu;
/** A room or a floor; longer numbers are telephones, accounts and amounts. */
const SHORT_NUMBER = 3;
/** Two patterns, not one that looks behind itself: phones from before 2023 cannot read that. */
const AFTER_WIDE = /([^\u0020-\u007e]) /gu;
const BEFORE_WIDE = / (?=[^\u0020-\u007e])/gu;

/**
 * One way to write what people write in many: half width, lower case, simplified characters, numbers as `0` (up to three
 * digits) or `8` (longer), no space beside Chinese characters, a line break as the end of a sentence. Emoji stay.
 */
export function normaliseMessage(text: string, simplified: SimplifiedCharacters): string {
  const classed = evened(text)
    .replace(/\d+/g, (digits) => (digits.length > SHORT_NUMBER ? '8' : '0'))
    .replace(LONGEST_RUN, '$1$1$1')
    .trim();
  return inSimplified(classed, simplified);
}

/** The same with every number as it was written: 12号楼 is another building than 3号楼. */
export function normaliseAllButNumbers(text: string, simplified: SimplifiedCharacters): string {
  return inSimplified(evened(text).trim(), simplified);
}

function evened(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\r\n]+/g, '。')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(AFTER_WIDE, '$1')
    .replace(BEFORE_WIDE, '');
}

function inSimplified(text: string, simplified: SimplifiedCharacters): string {
  let result = '';
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}
