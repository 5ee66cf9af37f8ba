import { join } from 'node:path';
import { BoundedWorker } from '../worker-threads/bounded-worker';

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Rows in bold, from 0. */
  readonly boldRows: readonly number[];
}

/** Tens of thousands of rows take seconds to write: not in the thread that answers everybody. */
const writer = new BoundedWorker<readonly WrittenSheet[], Uint8Array>(join(__dirname, 'write-spreadsheet-task'), {
  heapMegabytes: 96,
  milliseconds: 60_000,
  atOnce: 1,
  waiting: 4,
});

/**
 * An .xlsx file of texts. All cells are marked as text, so that what is typed into them stays as it is typed.
 * @throws DomainError SERVER.BUSY
 */
export async function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const file = await writer.run(sheets);
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
}
