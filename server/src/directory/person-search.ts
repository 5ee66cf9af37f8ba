import { foldText } from '@yingsheng/shared/place/fold-text';
import { likePattern } from '../platform/database/like-pattern';
import { digitsOf, normalPhone } from './domain/phone';
import { nameBeforeTitle } from './domain/spoken-name';

interface PersonColumns {
  readonly name: string;
  readonly phone: string;
}
interface Condition {
  readonly condition: string;
  readonly parameters: Record<string, string>;
}

/** What everybody who sees a masked number sees of it. */
const SHOWN_DIGITS = 4;
const WHOLE_DIGITS = 7;

/**
 * 姓名或电话: a part of the name in whatever case, whoever is spoken of as `林女士`, the whole number in whatever form, or its last four digits. Never
 * another part of a number: who sees it masked would find out the rest digit by digit. `key` keeps the parameters of
 * several searches in one statement apart.
 */
export function namesOrPhone(text: string, { name, phone }: PersonColumns, key: string): Condition {
  const half = foldText(text);
  // Names are seldom written full-width; both databases agree on these three, but not on lowering full-width letters.
  const spellings = [half, fullWidth(half), fullWidth(half.toUpperCase())];
  const parameters = Object.fromEntries(spellings.map((spelling, at) => [`${key}Name${at}`, likePattern(spelling)]));
  const conditions = spellings.map((_, at) => `LOWER(${name}) LIKE :${key}Name${at} ESCAPE '!'`);
  const spoken = nameBeforeTitle(text);
  if (spoken !== null) {
    const pattern = likePattern(spoken.name);
    parameters[`${key}Spoken`] = spoken.isSurname ? pattern.slice(1) : pattern;
    conditions.push(`${name} LIKE :${key}Spoken ESCAPE '!'`);
  }
  const number = normalPhone(text);
  const digits = number === null ? '' : digitsOf(number);
  const stored = `REPLACE(REPLACE(${phone}, '-', ''), ' ', '')`;
  if (digits.length === SHOWN_DIGITS) {
    parameters[`${key}Phone`] = `%${digits}`;
    conditions.push(`${stored} LIKE :${key}Phone`);
  } else if (digits.length >= WHOLE_DIGITS) {
    // A landline may be said without its area code.
    parameters[`${key}Phone`] = digits;
    parameters[`${key}Landline`] = `0%${digits}`;
    conditions.push(`${stored} = :${key}Phone`, `${stored} LIKE :${key}Landline`);
  }
  return { condition: `(${conditions.join(' OR ')})`, parameters };
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
