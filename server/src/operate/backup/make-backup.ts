import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config';
import { StartUpError } from '../../platform/start-up-error';
import { placeOf } from '../database-failure';
import { readDatabaseFacts } from '../doctor/database-facts';
import { backupsToForget } from './backups-to-forget';
import { copyMedia, isListSound } from './copy-media';
import { dumpDatabase } from './dump-database';
import { backupName, listBackups } from './list-backups';
import { type Manifest, manifestPath, markOf, readManifest, secretNames } from './manifest';

/** Followed by the id of the process that makes it: one that runs no longer has left half a backup behind. */
const INCOMPLETE = /^\.incomplete-(\d+)-/;

export interface MadeBackup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly forgotten: readonly string[];
}

/** There are no tables of ours: a new installation, or another database than was meant. */
export class NothingToBackUp extends StartUpError {}

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
  const name = backupName(now);
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
  if (migrations === null) {
    throw new NothingToBackUp(
      `${placeOf(databaseUrl)} 里没有应声的表，没有什么可以备份。请核对 DATABASE_URL 末尾的库名。`,
    );
  }
  const database = await dumpDatabase(databaseUrl, making);
  const media = await copyMedia(join(dataDir, 'media'), making, newestWithSoundList(backupDir));
  return {
    format: 1,
    createdAt: now.toISOString(),
    database: { ...database, migrations },
    media,
    secretsNotIncluded: secretNames(env),
    secretMark: markOf(appSecret),
  };
}

/** What a changed list says of photos would be handed on to every backup after it. */
function newestWithSoundList(backupDir: string): string | null {
  const folders = listBackups(backupDir).map(({ name }) => join(backupDir, name));
  return folders.find((folder) => isListSound(folder, readManifest(folder))) ?? null;
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
