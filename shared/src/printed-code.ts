/** Codes that people read from paper or a screen and type again. */

/** Letters and digits that nobody takes for one another, read aloud or written by hand. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 31 letters in ten places: nearly fifty bits. */
export const CODE_LENGTH = 10;

/** As a person typed it: blanks, hyphens and wide letters are nobody's fault, nor are small ones. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** As it is shown, in two groups. */
export function shownCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}
