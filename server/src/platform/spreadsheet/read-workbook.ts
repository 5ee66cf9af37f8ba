import { DomainError } from '../domain-error';
import { openArchive } from './open-archive';
import { readSheet, type SheetContext } from './read-sheet';
import { readDateStyles, readSharedStrings, readWorkbookHead } from './read-workbook-parts';
import { type SheetBounds, SheetBudget } from './sheet-bounds';
import type { TableVisitor } from './table-visitor';

export interface WorkbookReading {
  readonly bounds: SheetBounds;
  readonly formulas: SheetContext['formulas'];
}

/**
 * The sheets of an .xlsx file, the first ones where there are more than the bounds allow, unpacked while they are read.
 * What strangers send is read in a thread of its own: see `BoundedWorker`.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function readWorkbook(
  file: Uint8Array,
  { bounds, formulas }: WorkbookReading,
  visitor: TableVisitor,
): Promise<void> {
  const archive = await openArchive(Buffer.from(file.buffer, file.byteOffset, file.byteLength), bounds.unpackedBytes);
  if (!archive.has('[Content_Types].xml')) throw new DomainError('SPREADSHEET.UNREADABLE');
  const { sheets, countsFrom1904 } = await readWorkbookHead(archive, bounds.sheets);
  const strings = await readSharedStrings(archive, bounds.sharedStrings);
  const context = { strings, dateStyles: await readDateStyles(archive), countsFrom1904, formulas };
  const budget = new SheetBudget(bounds);
  const total = sheets.reduce((sum, { part }) => sum + archive.bytesOf(part), 0);
  let read = 0;
  const counted = async function* (part: AsyncIterable<Buffer>) {
    for await (const chunk of part) {
      yield chunk;
      read += chunk.length;
      visitor.reached?.(Math.min(1, read / Math.max(1, total)));
    }
  };
  for (const { name, part, isHidden } of sheets) {
    await readSheet({ name, isHidden }, counted(await archive.stream(part)), context, budget, visitor);
  }
}
