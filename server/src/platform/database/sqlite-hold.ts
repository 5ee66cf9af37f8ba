import libsql from 'libsql';
import type { Config } from '../config/config';
import { StartUpError } from '../start-up-error';
import { isSqliteBusy } from './database-errors';
import { keepPrivate } from './keep-private';

const SCHEME = 'sqlite:';
const IN_MEMORY = ':memory:';
/** A process that was told to stop may still be about to. */
const PATIENCE_MS = 2000;

export interface DatabaseHold {
  release(): void;
}

/** `null`: there is no file that two processes could share. */
export function sqliteFileOf(databaseUrl: string): string | null {
  const file = databaseUrl.slice(SCHEME.length);
  return databaseUrl.startsWith(SCHEME) && file !== IN_MEMORY ? file : null;
}

/**
 * Keeps every other process of ours off an SQLite file: a lock of the operating system on a file beside it, which
 * ends with the process however it ends. Tools that read or back up the database are not kept off.
 * @throws StartUpError when another process has it
 */
export function holdDatabase({ databaseUrl }: Pick<Config, 'databaseUrl'>): DatabaseHold {
  const file = sqliteFileOf(databaseUrl);
  if (file === null) return { release: () => undefined };
  keepPrivate(file);
  keepPrivate(`${file}.lock`);
  const lock = new libsql(`${file}.lock`);
  try {
    lock.pragma(`busy_timeout = ${PATIENCE_MS}`);
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isSqliteBusy(error)) throw new StartUpError(inUse(file));
    throw error;
  }
  return { release: () => lock.close() };
}

function inUse(file: string): string {
  return (
    `Another process already uses the database ${file}: stop it first; to run web and WORKER=only apart, set ` +
    'DATABASE_URL to MariaDB or MySQL. 另一个进程正在使用这个数据库文件：请先停掉它；' +
    '要把网页服务和后台任务分成两个进程，请把 DATABASE_URL 改为 MariaDB 或 MySQL。'
  );
}
