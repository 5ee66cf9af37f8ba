import { StaffReader } from '../../src/auth/domain/read-staff';
import type { FileSheet } from '../../src/directory/domain/import/file-sheet';
import { RegisterReader } from '../../src/directory/domain/import/read-register';
import type { KeepRow } from '../../src/directory/domain/import/sheets-reader';

export interface WholeSheet extends FileSheet {
  readonly rows: readonly (readonly string[])[];
}

/** A sheet that is nothing special. */
export const sheetOf = (rows: readonly (readonly string[])[], more: Partial<FileSheet> = {}): WholeSheet => ({
  name: '业主信息',
  isHidden: false,
  hiddenColumns: [],
  rows,
  ...more,
});

/** A register as the thread that reads files takes it, with all of its rooms at once. */
export function readRegister(sheets: readonly WholeSheet[], estateName: string, keepRow: KeepRow = () => undefined) {
  const reader = new RegisterReader({ own: estateName, others: [] }, keepRow);
  takeAll(reader, sheets);
  const rooms = [...reader.pieces()].flat();
  const { problems, ...head } = reader.finish();
  return { ...head, rooms, problems: problems.first, leftOutRows: problems.leftOutRows };
}

export function readStaff(sheets: readonly WholeSheet[], estateName: string) {
  const reader = new StaffReader({ own: estateName, others: [] }, () => undefined);
  takeAll(reader, sheets);
  const { problems, ...head } = reader.finish();
  return { ...head, problems: problems.first };
}

function takeAll(reader: Pick<RegisterReader, 'open' | 'row' | 'close'>, sheets: readonly WholeSheet[]): void {
  for (const { rows, ...sheet } of sheets) {
    reader.open(sheet);
    for (const cells of rows) reader.row(cells);
    reader.close();
  }
}
