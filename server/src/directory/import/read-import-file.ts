import { IMPORT_LIMITS } from '@yingsheng/shared/api/import';
import { readTableFile } from '../../platform/spreadsheet/read-table-file';
import type { SheetBounds } from '../../platform/spreadsheet/sheet-bounds';
import type { EstateNames } from '../domain/import/estate-names';
import type { FileSheet } from '../domain/import/file-sheet';
import type { ReadingHead } from '../domain/import/register-reading';
import type { KeepRow } from '../domain/import/sheets-reader';
import type { FileToRead, ReadFile, ReadSoFar } from './import-kinds';
import { KeptRows } from './kept-rows';
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
const TOLD_EVERY_ROWS = 1000;

/** Understands one kind of file while its rows come. */
export interface FileReader<Head extends ReadingHead> {
  /** Taken for data so far. */
  readonly rowCount: number;
  open(sheet: FileSheet): void;
  row(cells: readonly string[]): void;
  close(): void;
  /** What is too much to be understood at once, when all rows are taken; none: the head says everything. */
  pieces?(): Iterable<unknown>;
  /** Asked last. */
  finish(): Head;
}

/** For the thread of one kind: what is understood of the file, and what of its rows is kept, packed piece by piece. */
export async function readImportFile<Head extends ReadingHead>(
  { content, fileName, estates }: FileToRead,
  readerFor: (estates: EstateNames, keepRow: KeepRow) => FileReader<Head>,
  tell: (soFar: ReadSoFar) => void,
): Promise<ReadFile<Head>> {
  const kept = new KeptRows();
  const reader = readerFor(estates, (...row) => kept.add(...row));
  let share = 0;
  let toldAt = 0;
  await readTableFile(content, fileName, BOUNDS, {
    open: (sheet) => reader.open(sheet),
    close: () => reader.close(),
    reached: (reached) => {
      share = reached;
    },
    row: (cells) => {
      reader.row(cells);
      const { rowCount } = reader;
      if (rowCount - toldAt < TOLD_EVERY_ROWS) return;
      toldAt = rowCount;
      tell({ rows: rowCount, share });
    },
  });
  const pieces: string[] = [];
  for (const piece of reader.pieces?.() ?? []) pieces.push(packedText(piece));
  const head = reader.finish();
  const reading = [packedText(head), ...pieces];
  return { head, packed: { sheets: kept.packed(), reading } };
}
