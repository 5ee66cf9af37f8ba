import { statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const MEMORY_FOLDER = '/dev/shm';
/** Far more than the databases of a test run take up at one time. */
const ENOUGH_MEMORY_BYTES = 4 * 1024 ** 3;

/** Where files lie in memory, if there is plenty of it: nothing waits for a disk, and making a table costs little. */
export function folderInMemory() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
    return Math.min(bavail * bsize, freemem()) >= ENOUGH_MEMORY_BYTES ? MEMORY_FOLDER : tmpdir();
  } catch {
    return tmpdir();
  }
}
