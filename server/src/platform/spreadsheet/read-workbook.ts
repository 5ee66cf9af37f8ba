import { readSheet, type SheetContext, type SheetTexts } from './read-sheet';
import { partOf, readDateStyles, readSharedStrings, readWorkbookHead } from './read-workbook-parts';
import { type SheetBounds, SheetBudget } from './sheet-bounds';
import { unpackArchive } from './unpack-archive';

export interface NamedSheet extends SheetTexts {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface WorkbookReading {
  readonly bounds: SheetBounds;
  readonly formulas: SheetContext['formulas'];
}

/**
 * The sheets of an .xlsx file, the first ones where there are more than the bounds allow. What strangers send is read in
 * a thread of its own: see `BoundedWorker`.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function readWorkbook(file: Uint8Array, { bounds, formulas }: WorkbookReading): Promise<NamedSheet[]> {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const parts = await unpackArchive(whole, bounds.unpackedBytes);
  partOf(parts, '[Content_Types].xml');
  const { sheets, countsFrom1904 } = readWorkbookHead(parts, bounds.sheets);
  const strings = readSharedStrings(parts, bounds.sharedStrings);
  const context = { strings, dateStyles: readDateStyles(parts), countsFrom1904, formulas };
  const budget = new SheetBudget(bounds);
  return sheets.map(({ name, part, isHidden }) => ({
    name,
    isHidden,
    ...readSheet(partOf(parts, part), context, budget),
  }));
}
