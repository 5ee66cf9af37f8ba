import { DomainError } from '../domain-error';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import type { SheetBounds } from './sheet-bounds';
import type { TableVisitor } from './table-visitor';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** An .xls, and also an .xlsx with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * A table that somebody has, as Excel, WPS or another program saved it: .xlsx, or CSV.
 * @throws DomainError IMPORT.OLD_EXCEL, IMPORT.ENCRYPTED, IMPORT.WEB_PAGE, SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE
 */
export async function readTableFile(
  file: Uint8Array,
  fileName: string,
  bounds: SheetBounds,
  visitor: TableVisitor,
): Promise<void> {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (whole.subarray(0, ZIP.length).equals(ZIP)) return readWorkbook(file, { bounds, formulas: 'result' }, visitor);
  if (whole.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw new DomainError(whole.includes(ENCRYPTED) ? 'IMPORT.ENCRYPTED' : 'IMPORT.OLD_EXCEL');
  }
  const head = whole.subarray(0, 400).toString('latin1').trimStart();
  if (/^(ï»¿)?<(!doctype|html|head|meta|table|\?xml)/i.test(head)) throw new DomainError('IMPORT.WEB_PAGE');
  if (whole.length === 0 || head.startsWith('%PDF')) throw new DomainError('SPREADSHEET.UNREADABLE');
  visitor.open({ name: fileName.replace(/\.[^.]*$/, ''), isHidden: false, hiddenColumns: [] });
  await readCsv(file, bounds, visitor);
  visitor.close();
}
