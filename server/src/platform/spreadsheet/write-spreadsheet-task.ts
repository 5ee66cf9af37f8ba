import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stream } from 'exceljs';
import { serveTask } from '../worker-threads/serve-task';
import type { WrittenSheet } from './write-spreadsheet';

const COLUMN_WIDTH = 16;
const TEXT_FORMAT = '@';
const LONGEST_SHEET_NAME = 31;

/** The thread in which a spreadsheet is written. */
serveTask(async (sheets: readonly WrittenSheet[]): Promise<Uint8Array> => {
  const out = new PassThrough();
  const file = buffer(out);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true });
  for (const [index, { name, rows, boldRows }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(sheetName(name, index, sheets));
    const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
    sheet.columns = Array.from({ length: width }, () => ({ width: COLUMN_WIDTH, style: { numFmt: TEXT_FORMAT } }));
    for (const [at, cells] of rows.entries()) {
      const row = sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
      if (boldRows.includes(at)) row.font = { bold: true };
      row.commit();
    }
    sheet.commit();
  }
  await workbook.commit();
  return file;
});

/** A name that a spreadsheet takes, and that no sheet before has. */
function sheetName(name: string, index: number, sheets: readonly WrittenSheet[]): string {
  const plain = name.replace(/[\\/?*:[\]]/g, ' ').slice(0, LONGEST_SHEET_NAME - 4) || `表 ${index + 1}`;
  const isTaken = sheets.slice(0, index).some((other) => other.name.toLowerCase() === name.toLowerCase());
  return isTaken ? `${plain} ${index + 1}` : plain;
}
