import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartUpError } from '../start-up-error';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Everything about everybody is in this file: created for its owner alone, as SQLite then does with those beside it.
 * @throws StartUpError when it cannot be created or opened
 */
export function keepPrivate(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: OWNER_ONLY_FOLDER });
    closeSync(openSync(file, 'a', OWNER_ONLY));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartUpError(
      `The database of DATABASE_URL cannot be used (${code} at ${file}).`,
      `DATABASE_URL 的数据库不能用（${file}，${code}）。`,
    );
  }
  for (const part of [file, `${file}-wal`, `${file}-shm`].filter(existsSync)) takeFromOthers(part);
}

/** What belongs to somebody else is theirs to close. */
function takeFromOthers(file: string): void {
  try {
    chmodSync(file, OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
