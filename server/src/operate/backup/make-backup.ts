import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config';
import { StartUpError } from '../../platform/start-up-error';
import { readDatabaseFacts } from '../doctor/database-facts';
import { backupsToForget } from './backups-to-forget';
import { copyMedia } from './copy-media';
import { dumpDatabase } from './dump-database';
import { listBackups } from './list-backups';
import { type Manifest, manifestPath, markOf, secretNames } from './manifest';

/** Followed by the id of the process that makes it: one that runs no longer has left half a backup behind. */
const INCOMPLETE = /^\.incomplete-(\d+)-/;

export interface MadeBackup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly forgotten: readonly string[];
}

type Settings = Pick<Config, 'databaseUrl' | 'dataDir' | 'backupDir' | 'appSecret'>;

/**
 * Database, then media: every photo that the database names is there. It becomes a backup by its last step, the new
 * name; killed before, nothing of it is ever taken for one.
 */
export async function makeBackup(
  config: Settings,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<MadeBackup> {
  const { backupDir } = config;
  mkdirSync(backupDir, { recursive: true, mode: 0o700 });
  removeHalves(backupDir);
  const name = `yingsheng-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const making = join(backupDir, `.incomplete-${process.pid}-${name}`);
  mkdirSync(making, { mode: 0o700 });
  try {
    const manifest = await fill(making, config, env, now);
    writeFileSync(manifestPath(making), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(making, join(backupDir, name));
    return { folder: join(backupDir, name), manifest, forgotten: forgetOld(backupDir) };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  making: string,
  { databaseUrl, dataDir, backupDir, appSecret }: Settings,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<Manifest> {
  const { migrations } = await readDatabaseFacts(databaseUrl);
  // A wrong address must not look like a backup.
  if (migrations === null) throw new StartUpError('DATABASE_URL 指向的数据库是空的，没有什么可以备份。');
  const database = await dumpDatabase(databaseUrl, making);
  const previous = listBackups(backupDir)[0];
  const media = await copyMedia(join(dataDir, 'media'), making, previous ? join(backupDir, previous.name) : null);
  return {
    format: 1,
    createdAt: now.toISOString(),
    database: { ...database, migrations },
    media,
    secretsNotIncluded: secretNames(env),
    secretMark: markOf(appSecret),
  };
}

function removeHalves(backupDir: string): void {
  for (const name of readdirSync(backupDir)) {
    const maker = INCOMPLETE.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker)))
      rmSync(join(backupDir, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function forgetOld(backupDir: string): string[] {
  const forgotten = backupsToForget(listBackups(backupDir));
  for (const name of forgotten) rmSync(join(backupDir, name), { recursive: true, force: true });
  return forgotten;
}
