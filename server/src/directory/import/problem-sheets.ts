import type { RowToWrite, SheetToWrite } from '../../platform/spreadsheet/write-workbook';
import { rowCode } from '../domain/import/problem-tally';
import type { ReadingHead, RowProblem } from '../domain/import/register-reading';
import type { KeptRow } from './kept-rows';
import { unpackedText } from './packed-text';

export interface ProblemFile {
  readonly head: Pick<ReadingHead, 'sheetNames' | 'sheets' | 'problems'>;
  /** Found when it was held against what is there. */
  readonly found: readonly Pick<RowProblem, 'sheet' | 'row' | 'text'>[];
  /** Rows of the file, packed. */
  readonly pieces: readonly string[];
}

const HEADING = '问题';

/** The rows that were uploaded, with a column that says what to do about each. Asked for one after the other. */
export function problemSheets(
  { head: { sheetNames, sheets, problems }, found }: Omit<ProblemFile, 'pieces'>,
  rows: Iterator<KeptRow>,
): SheetToWrite[] {
  const texts = new Map<number, string[]>();
  for (const problem of [...problems.first.filter(({ row }) => row < 0), ...found]) {
    const code = rowCode(problem);
    texts.set(code, [...(texts.get(code) ?? []), problem.text]);
  }
  const kept = new SheetBySheet(rows);
  return sheetNames.map((name, sheet) => {
    const { width = 0, headingRow = 0 } = sheets.find(({ index }) => index === sheet) ?? {};
    const isRead = headingRow > 0;
    const ofSheet = isRead ? (texts.get(rowCode({ sheet, row: -1 })) ?? []) : [];
    const line = ({ cells, problems: own }: KeptRow, row: number): RowToWrite => {
      const isHeading = isRead && row === headingRow - 1;
      const said = isHeading ? HEADING : [...own, ...(texts.get(rowCode({ sheet, row })) ?? [])].join('；');
      const filled = said === '' ? cells : [...cells, ...Array<string>(width - cells.length).fill(''), said];
      return { cells: filled, isBold: isHeading };
    };
    return { name, width: width + 1, rows: kept.rowsOf(sheet, ofSheet, line) };
  });
}

export function* packedRows(pieces: readonly string[]): Generator<KeptRow> {
  for (const piece of pieces) yield* unpackedText<KeptRow[]>(piece);
}

/** Rows lie in the order of their sheets; which one is the last of a sheet says the first of another. */
class SheetBySheet {
  private next: KeptRow | undefined;

  constructor(private readonly rows: Iterator<KeptRow>) {}

  *rowsOf(
    sheet: number,
    above: readonly string[],
    line: (row: KeptRow, at: number) => RowToWrite,
  ): Generator<RowToWrite> {
    for (const text of above) yield { cells: [text], isBold: false };
    for (let at = 0; this.peek()?.sheet === sheet; at += 1) {
      const row = this.peek();
      this.next = undefined;
      if (row !== undefined) yield line(row, at);
    }
  }

  private peek(): KeptRow | undefined {
    if (this.next === undefined) {
      const { done, value } = this.rows.next();
      this.next = done === true ? undefined : value;
    }
    return this.next;
  }
}
