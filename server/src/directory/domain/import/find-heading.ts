/**
 * 表头: where a sheet says what its columns are. It may stand below a title, take two lines (业主信息 over 姓名 and 电话),
 * be spelled in many ways, and stand over columns that nobody wants.
 */
/** The first lines of a sheet. */
export interface SheetHead {
  readonly rows: readonly (readonly string[])[];
  /** Counted from 0. */
  readonly hiddenColumns: readonly number[];
}

export interface HeadingRule<Field extends string> {
  readonly field: Field;
  /** Of the heading without blanks, brackets and stars, in upper case. */
  readonly pattern: RegExp;
}

export interface HeadedColumn<Field extends string> {
  /** From 0. */
  readonly index: number;
  /** As the file has it. */
  readonly heading: string;
  /** As the pattern saw it. */
  readonly plain: string;
  readonly field: Field;
  readonly isHidden: boolean;
}

export interface Heading<Field extends string> {
  /** The last line of it, from 0; what is below are rows. */
  readonly row: number;
  readonly columns: readonly HeadedColumn<Field>[];
  /** Identity cards and bank accounts: nothing of them is read, kept or shown. */
  readonly privateColumns: readonly { readonly index: number; readonly heading: string }[];
  readonly unknownHeadings: readonly string[];
}

const FARTHEST_HEADING = 20;
/** The heading is looked for in so many lines; the last one may take two. */
export const HEAD_ROWS = FARTHEST_HEADING + 1;
const PRIVATE = /身份证|证件|证号|护照|通行证|银行|卡号|IDCARD|IDNO|PASSPORT/;

/** @param isEnough whether columns with these fields can be a heading at all */
export function findHeading<Field extends string>(
  sheet: SheetHead,
  rules: readonly HeadingRule<Field>[],
  isEnough: (fields: ReadonlySet<Field>) => boolean,
): Heading<Field> | null {
  let best: Heading<Field> | null = null;
  const farthest = Math.min(FARTHEST_HEADING, sheet.rows.length);
  for (let row = 0; row < farthest; row += 1) {
    for (const isDouble of [false, true]) {
      const texts = isDouble ? joinedLines(sheet, row, rules) : lineBelowWords(sheet, row, rules);
      const heading = texts && headingOf(sheet, isDouble ? row + 1 : row, texts, rules);
      const fields = new Set(heading?.columns.map(({ field }) => field));
      if (heading && isEnough(fields) && heading.columns.length > (best?.columns.length ?? 0)) best = heading;
    }
  }
  return best;
}

export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\(.*?\)|【.*?】|\[.*?\]/g, '')
    .replace(/[\s*:,。、_]/g, '');
}

function textsOf({ rows }: SheetHead, row: number): readonly string[] {
  return rows[row] ?? [];
}

/**
 * A line that is a heading by itself; a column without words in it has those of the line above. 身份证号 may stand only
 * there, beside a group whose columns are named below: not knowing that, its numbers would be read.
 */
function lineBelowWords<Field extends string>(
  sheet: SheetHead,
  row: number,
  rules: readonly HeadingRule<Field>[],
): readonly string[] {
  const line = textsOf(sheet, row);
  const above = textsOf(sheet, row - 1);
  // A title is one text over everything.
  const isTitle = new Set(above.filter((text) => text !== '')).size < 2;
  if (isTitle || !namesColumns(line, rules)) return line;
  const width = Math.max(line.length, above.length);
  return Array.from({ length: width }, (_, column) => line[column] || above[column] || '');
}

function namesColumns<Field extends string>(line: readonly string[], rules: readonly HeadingRule<Field>[]): boolean {
  return line.filter((text) => fieldOf(plainHeading(text), rules) !== null).length >= 2;
}

/** A group over several columns is written once, over the first of them. */
function joinedLines<Field extends string>(
  sheet: SheetHead,
  row: number,
  rules: readonly HeadingRule<Field>[],
): string[] | null {
  const upper = textsOf(sheet, row);
  const lower = textsOf(sheet, row + 1);
  if (!namesColumns(lower, rules)) return null;
  let group = '';
  return lower.map((text, column) => {
    const above = upper[column] ?? '';
    if (above !== '') group = above;
    return text === '' ? above : `${group}${text}`;
  });
}

function headingOf<Field extends string>(
  { hiddenColumns }: SheetHead,
  row: number,
  texts: readonly string[],
  rules: readonly HeadingRule<Field>[],
): Heading<Field> {
  const columns: HeadedColumn<Field>[] = [];
  const privateColumns: { index: number; heading: string }[] = [];
  const unknownHeadings: string[] = [];
  for (const [index, text] of texts.entries()) {
    const heading = text.trim();
    const plain = plainHeading(text);
    if (plain === '') continue;
    const field = fieldOf(plain, rules);
    if (PRIVATE.test(plain)) privateColumns.push({ index, heading });
    else if (field === null) unknownHeadings.push(heading);
    else columns.push({ index, heading, plain, field, isHidden: hiddenColumns.includes(index) });
  }
  return { row, columns, privateColumns, unknownHeadings };
}

function fieldOf<Field extends string>(plain: string, rules: readonly HeadingRule<Field>[]): Field | null {
  if (plain === '' || PRIVATE.test(plain)) return null;
  return rules.find(({ pattern }) => pattern.test(plain))?.field ?? null;
}
