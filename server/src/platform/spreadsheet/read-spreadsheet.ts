import { join } from 'node:path';
import { DomainError } from '../domain-error';
import { BoundedWorker, WorkerFailure } from '../worker-threads/bounded-worker';

/** Refused before it is unpacked. */
export const SPREADSHEET_MAX_BYTES = 1024 * 1024;

/** The largest file within all other bounds needs about 60 MB and a fifth of this time. */
const reader = new BoundedWorker<Uint8Array, string[][]>(join(__dirname, 'spreadsheet-task'), {
  heapMegabytes: 128,
  milliseconds: 2000,
  atOnce: 2,
  waiting: 6,
});

/**
 * The first sheet of an .xlsx file as texts, row by row, blank where a cell is. Nothing is calculated: a formula
 * is the text of the formula. Read in a thread of its own: what a bad file does there ends with it.
 * @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE, SERVER.BUSY
 */
export async function readSpreadsheet(file: Buffer): Promise<string[][]> {
  if (file.length > SPREADSHEET_MAX_BYTES) throw new DomainError('SPREADSHEET.TOO_LARGE');
  try {
    return await reader.run(file);
  } catch (error) {
    if (error instanceof WorkerFailure) throw new DomainError('SPREADSHEET.UNREADABLE');
    throw error;
  }
}
