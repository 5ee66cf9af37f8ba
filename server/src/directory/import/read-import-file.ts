import { IMPORT_LIMITS } from '@yingsheng/shared/api/import';
import { readTableFile } from '../../platform/spreadsheet/read-table-file';
import type { SheetBounds } from '../../platform/spreadsheet/sheet-bounds';
import type { FileSheet } from '../domain/import/file-sheet';
import type { FileToRead, KeptSheet, ReadFile, Reading } from './import-kinds';
import { packedText } from './packed-text';

const BOUNDS: SheetBounds = {
  unpackedBytes: 80 * 1024 * 1024,
  sharedStrings: 600_000,
  sheets: 300,
  rows: IMPORT_LIMITS.rows,
  columns: IMPORT_LIMITS.columns,
  cells: 2_500_000,
  characters: 25_000_000,
};

/** For the thread of one kind: the file as sheets, what `understand` makes of them, and what of the rows is kept. */
export async function readImportFile<Understood extends Reading>(
  { content, fileName, estateName }: FileToRead,
  understand: (sheets: readonly FileSheet[], estateName: string) => Understood,
): Promise<ReadFile<Understood>> {
  const sheets = await readTableFile(content, fileName, BOUNDS);
  const reading = understand(sheets, estateName);
  const kept = sheets.map((sheet, index) => keptSheet(sheet, index, reading));
  return { reading, packed: { sheets: await packedText(kept), reading: await packedText(reading) } };
}

/** Of a sheet without a heading nobody knows which of its columns are private: nothing of it is kept. */
function keptSheet({ name, rows }: FileSheet, index: number, { sheets }: Reading): KeptSheet {
  const read = sheets.find((sheet) => sheet.index === index);
  if (read === undefined) return { name, rows: [], headingRow: 0 };
  const hidden = new Set(read.privateColumns);
  const kept = rows.map((cells, row) =>
    row < read.headingRow || hidden.size === 0 ? cells : cells.map((cell, column) => (hidden.has(column) ? '' : cell)),
  );
  return { name, rows: kept, headingRow: read.headingRow };
}
