import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartUpError } from '../start-up-error';

/** @throws StartUpError when the folder cannot be created or written */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!statSync(dataDir).isDirectory()) throw new Error('not a folder');
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw notWritable(dataDir);
  }
}

function notWritable(dataDir: string): StartUpError {
  return new StartUpError(
    `DATA_DIR is not a writable folder: ${dataDir}.`,
    `数据目录 ${dataDir} 不能写：请核对 DATA_DIR 和它的所有者。`,
  );
}

/** The secret of a development installation: made once, so that restarts keep everybody signed in. */
export function readOrCreateSecret(dataDir: string): string {
  const file = join(dataDir, 'app-secret');
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw notWritable(dataDir);
    }
  }
  // Copied from elsewhere it may have become readable for others.
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return readFileSync(file, 'utf8');
}
