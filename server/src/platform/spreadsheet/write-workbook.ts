import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { stream } from 'exceljs';

export interface SheetToWrite {
  readonly name: string;
  /** Columns. */
  readonly width: number;
  readonly rows: Iterable<RowToWrite>;
}

export interface RowToWrite {
  readonly cells: readonly string[];
  readonly isBold: boolean;
}

const COLUMN_WIDTH = 16;
const TEXT_FORMAT = '@';
const LONGEST_SHEET_NAME = 31;
/** Then what is written so far is packed, before more of it lies there. */
const ROWS_AT_ONCE = 200;

/**
 * An .xlsx file of texts, packed while its rows come: no more of them is held than the next few. All cells are marked as
 * text, so that what is typed into them stays as it is typed. For a thread of its own.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const out = new PassThrough();
  const file = buffer(out);
  // Shared texts would all be held until the end.
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const names = sheets.map(({ name }) => name);
  for (const [index, { width, rows }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(sheetName(names, index));
    const column = () => ({ width: COLUMN_WIDTH, style: { numFmt: TEXT_FORMAT } });
    sheet.columns = Array.from({ length: Math.max(1, width) }, column);
    let written = 0;
    for (const { cells, isBold } of rows) {
      const row = sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
      if (isBold) row.font = { bold: true };
      row.commit();
      written += 1;
      if (written % ROWS_AT_ONCE === 0) await turn();
    }
    sheet.commit();
  }
  await workbook.commit();
  return file;
}

/** A name that a spreadsheet takes, and that no sheet before has. */
function sheetName(names: readonly string[], index: number): string {
  const name = names[index] ?? '';
  const plain = name.replace(/[\\/?*:[\]]/g, ' ').slice(0, LONGEST_SHEET_NAME - 4) || `表 ${index + 1}`;
  const isTaken = names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase());
  return isTaken ? `${plain} ${index + 1}` : plain;
}
