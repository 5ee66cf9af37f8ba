import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { backupName, listBackups } from '../../src/operate/backup/list-backups';
import { FixedClock } from '../../src/platform/clock/clock';
import { type BootedApp, bootApp, createDatabase, createEmptyDatabase } from './boot-app';
import { type EntryProcess, runEntry } from './entry-process';
import { Journey } from './journey';
import { buildSmallEstate } from './small-estate';

const PHOTOS_OF_ONE = 3;

export interface Said {
  readonly code: number | null;
  readonly words: string;
}

/** An installation with reports and photos in it, and its operator's commands as processes of their own. */
export interface OperatedPlace {
  readonly folder: string;
  readonly booted: BootedApp;
  readonly journey: Journey;
  readonly receipts: readonly ComplaintReceipt[];
  readonly env: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  start(what: 'backup' | 'restore', args?: readonly string[], changed?: Readonly<Record<string, string>>): EntryProcess;
  run(what: 'backup' | 'restore', args?: readonly string[], changed?: Readonly<Record<string, string>>): Promise<Said>;
  /** @returns the folder of a new backup */
  backUp(): Promise<string>;
  /** Two backups of one second would have one name. */
  nextSecond(): Promise<void>;
  /** Settings of a place with nothing in it, which is gone afterwards. */
  inEmptyPlace<T>(use: (place: Record<string, string>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** @param texts one report each, with three photos */
export async function openOperatedPlace(texts: readonly string[]): Promise<OperatedPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-operated-'));
  const source = await createDatabase();
  const dataDir = join(folder, 'data');
  const backupDir = join(folder, 'backups');
  const booted = await bootApp({ databaseUrl: source.url, dataDir, clock: new FixedClock(new Date()) });
  const journey = new Journey(await buildSmallEstate(booted));
  const receipts: ComplaintReceipt[] = [];
  for (const text of texts) {
    const mediaIds: string[] = [];
    while (mediaIds.length < PHOTOS_OF_ONE) mediaIds.push(await journey.uploadPhoto('lin'));
    receipts.push(await journey.submit({ text, mediaIds }));
  }
  const env = {
    NODE_ENV: 'test',
    APP_SECRET: booted.config.appSecret,
    DATABASE_URL: source.url,
    DATA_DIR: dataDir,
    BACKUP_DIR: backupDir,
  };
  const start: OperatedPlace['start'] = (what, args = [], changed = {}) =>
    runEntry({ ...env, ...changed }, [`dist/operate/${what}/main.js`, ...args]);
  const run: OperatedPlace['run'] = async (what, args, changed) => {
    const tool = start(what, args, changed);
    const code = await tool.exit();
    return { code, words: tool.output.stdout + tool.output.stderr };
  };
  const nextSecond = async (): Promise<void> => {
    while (existsSync(join(backupDir, backupName(new Date())))) await wait(50);
  };
  return {
    folder,
    booted,
    journey,
    receipts,
    env,
    databaseUrl: source.url,
    start,
    run,
    nextSecond,
    async backUp() {
      await nextSecond();
      const { code, words } = await run('backup');
      expect(words).toMatch(/^✓ 已备份到 /);
      expect(code).toBe(0);
      return join(backupDir, listBackups(backupDir)[0]?.name ?? '');
    },
    async inEmptyPlace(use) {
      const target = await createEmptyDatabase();
      try {
        return await use({ DATABASE_URL: target.url, DATA_DIR: mkdtempSync(join(folder, 'restored-')) });
      } finally {
        await target.drop();
      }
    },
    async close() {
      await booted.close();
      await source.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
