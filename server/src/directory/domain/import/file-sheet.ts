/** 上传的表格: one sheet as it is opened, and how a place in it is said. */
export interface FileSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Counted from 0. */
  readonly hiddenColumns: readonly number[];
}

const LETTERS = 26;
const VALUE_LENGTH = 60;

/** The cell in the third column of the seventeenth row is `C17`; both are counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS) - 1;
  const last = String.fromCharCode(65 + (column % LETTERS));
  return rest < 0 ? last : columnLetters(rest) + last;
}

/** Half-width, without what nobody sees: blanks around it, marks of no width, the apostrophe that makes a text of a number. */
export function plainCell(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replace(/^['‘’]/, '')
    .trim();
}

export function shortValue(text: string): string {
  return text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH)}…` : text;
}

/** `#REF!`, or a formula whose result the file does not hold. */
export function isFormulaError(text: string): boolean {
  return /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text) || /^=./.test(text);
}

/** “同上”: means what stands above, in whatever sign. */
export function isDitto(plain: string): boolean {
  return /^(同上|同左|如上|〃|["“”″'‘’′]{1,2})$/.test(plain);
}

/** What a spreadsheet makes of `3-2` when it takes it for a day: as a day, or as it shows one. `null`: no day. */
export function takenForDay(plain: string): string | null {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(plain) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(plain) ?? [];
  if (month !== undefined) return `${Number(month)}-${Number(day)}`;
  const [, before, word, after] = /^(?:(\d{1,2})-)?([A-Z]{3})(?:-(\d{1,2}))?$/.exec(plain.toUpperCase()) ?? [];
  const number = MONTHS.indexOf(word ?? '') + 1;
  return number === 0 || (before === undefined) === (after === undefined)
    ? null
    : `${number}-${Number(before ?? after)}`;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
