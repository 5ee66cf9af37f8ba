import { type Cell, Workbook } from 'exceljs';
import { DomainError } from '../domain-error';
import { inspectArchive } from './inspect-archive';

/** Refused before it is unpacked. */
export const SPREADSHEET_MAX_BYTES = 1024 * 1024;
const MAX_ROWS = 1000;
const MAX_COLUMNS = 40;

/** Only values are wanted; ranges of a million cells (merged, validated, formatted) would be walked cell by cell. */
const IGNORED_NODES = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'cols',
  'rowBreaks',
  'extLst',
];

/**
 * The first sheet of an .xlsx file as texts, row by row, blank where a cell is. Nothing is calculated: a formula
 * is the text of the formula.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function readSpreadsheet(file: Buffer): Promise<string[][]> {
  if (file.length > SPREADSHEET_MAX_BYTES) throw new DomainError('SPREADSHEET.TOO_LARGE');
  await inspectArchive(file);
  const workbook = await load(file);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new DomainError('SPREADSHEET.UNREADABLE');
  if (sheet.rowCount > MAX_ROWS || sheet.columnCount > MAX_COLUMNS) throw new DomainError('SPREADSHEET.TOO_LARGE');
  const rows: string[][] = [];
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => textOf(row.getCell(index + 1))));
  }
  return rows;
}

async function load(file: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    // The declared type of the parameter is the library's own, older idea of a buffer.
    await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0], {
      ignoreNodes: IGNORED_NODES,
    });
    return workbook;
  } catch {
    throw new DomainError('SPREADSHEET.UNREADABLE');
  }
}

function textOf(cell: Cell): string {
  if (cell.formula) return `=${cell.formula}`;
  const { value } = cell;
  if (value instanceof Date) return dateText(value);
  return value === null || value === undefined ? '' : cell.text.trim();
}

/** Excel keeps `2026-11-23` and `08:00` both as numbers of days; a time alone lies in the first day of its calendar. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return value.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10);
}
