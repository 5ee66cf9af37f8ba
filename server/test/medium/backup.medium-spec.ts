import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComplaintDetail, ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { Media } from '../../src/media/media.entity';
import { listBackups } from '../../src/operate/backup/list-backups';
import { FixedClock } from '../../src/platform/clock/clock';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { runEntry } from '../support/entry-process';
import { Journey } from '../support/journey';
import { startServerProcess } from '../support/killable-server';
import { bearerOf } from '../support/signed-in';
import { buildSmallEstate } from '../support/small-estate';

const PHOTOS = 12;
const DIFFICULT = "x'); (y\\z\n厨房水管又漏 O'Neil 🚿";

let folder: string;
let source: TestDatabase;
let booted: BootedApp;
let receipt: ComplaintReceipt;
let journey: Journey;
let authorization: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yingsheng-backup-'));
  source = await createDatabase();
  const dataDir = join(folder, 'data');
  booted = await bootApp({ databaseUrl: source.url, dataDir, clock: new FixedClock(new Date()) });
  journey = new Journey(await buildSmallEstate(booted));
  authorization = bearerOf(booted, journey.estate.people.lin);
  for (let count = 0; count < PHOTOS; count += 3) {
    const mediaIds = [
      await journey.uploadPhoto('lin'),
      await journey.uploadPhoto('lin'),
      await journey.uploadPhoto('lin'),
    ];
    receipt = await journey.submit({ text: `${DIFFICULT}${count}`, mediaIds });
  }
  env = {
    NODE_ENV: 'test',
    APP_SECRET: booted.config.appSecret,
    DATABASE_URL: source.url,
    DATA_DIR: dataDir,
    BACKUP_DIR: join(folder, 'backups'),
  };
}, 120_000);

afterAll(async () => {
  await booted.close();
  await source.drop();
  rmSync(folder, { recursive: true });
});

async function run(what: 'backup' | 'restore', args: readonly string[] = [], changed: Record<string, string> = {}) {
  const tool = runEntry({ ...env, ...changed }, [`dist/operate/${what}/main.js`, ...args]);
  const code = await tool.exit();
  return { code, words: tool.output.stdout + tool.output.stderr };
}

/** Two backups of one second would have one name. */
const nextSecond = async () => {
  const latest = listBackups(env.BACKUP_DIR ?? '')[0]?.createdAt.getTime() ?? 0;
  while (Date.now() < latest + 1000) await new Promise(setImmediate);
};

async function backUp(): Promise<string> {
  await nextSecond();
  const { code, words } = await run('backup');
  expect(words).toMatch(/^✓ 已备份到 /);
  expect(code).toBe(0);
  return join(env.BACKUP_DIR ?? '', listBackups(env.BACKUP_DIR ?? '')[0]?.name ?? '');
}

async function inEmptyPlace<T>(use: (place: Record<string, string>) => Promise<T>): Promise<T> {
  const target = await createDatabase();
  const place = { DATABASE_URL: target.url, DATA_DIR: mkdtempSync(join(folder, 'restored-')) };
  try {
    return await use(place);
  } finally {
    await target.drop();
  }
}

/** The last report, to the letter, and its photo. */
async function expectServed(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/complaints/${receipt.id}`, { headers: { authorization } });
  const detail = (await answer.json()) as ComplaintDetail;
  expect(detail.text).toBe(`${DIFFICULT}9`);
  const photo = await fetch(new URL(detail.evidence[0]?.url ?? '', url));
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
}

describe('a backup', () => {
  it('ofAWorkingServer_isRestoredElsewhere_provesItself_andServes', async () => {
    const backup = await backUp();
    await inEmptyPlace(async (place) => {
      const { code, words } = await run('restore', [backup], place);
      expect(words).toContain('4 件投诉的哈希链完整');
      expect(words).toContain(`打开了 10 张`);
      expect(code).toBe(0);
      const server = await startServerProcess({ ...env, ...place, WORKER: 'off', DEMO: 'off' });
      try {
        await expectServed(server.url);
      } finally {
        await server.stop();
      }
      const again = await run('restore', [backup], place);
      expect(again.words).toMatch(/只恢复到空的地方/);
      expect(again.code).toBe(1);
    });
  });

  it('namesSecrets_andHoldsNone', async () => {
    const backup = await backUp();
    const manifest = readFileSync(join(backup, 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ secretsNotIncluded: ['APP_SECRET', 'DATABASE_URL'] });
    expect(manifest).not.toContain(env.APP_SECRET);
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(statSync(join(backup, 'manifest.json')).mode & 0o077).toBe(0);
  });

  it('keepsPhotosOnce_howeverManyBackupsThereAre', async () => {
    const [photo] = await booted.dataSource.getRepository(Media).find({ take: 1 });
    const inodeIn = (backup: string) => statSync(join(backup, 'media', photo?.storageKey ?? '')).ino;
    expect(inodeIn(await backUp())).toBe(inodeIn(await backUp()));
  });

  it('killedInTheMiddle_isNone_andTheNextOneClearsItAway', async () => {
    const big = join(env.DATA_DIR ?? '', 'media/zz.mp4');
    writeFileSync(big, '');
    truncateSync(big, 400 * 1024 ** 2);
    const backups = env.BACKUP_DIR ?? '';
    const before = listBackups(backups).length;
    await nextSecond();
    const watcher = watch(backups);
    const tool = runEntry(env, ['dist/operate/backup/main.js']);
    await once(watcher, 'change');
    tool.child.kill('SIGKILL');
    await tool.exit();
    watcher.close();
    rmSync(big);
    expect(readdirSync(backups).filter((name) => name.startsWith('.incomplete-'))).toHaveLength(1);
    expect(listBackups(backups)).toHaveLength(before);
    await backUp();
    expect(readdirSync(backups).filter((name) => name.startsWith('.incomplete-'))).toHaveLength(0);
  });

  it('thatFails_saysSo_andLeavesNothing', async () => {
    const { code, words } = await run('backup', [], {
      DATABASE_URL: `${source.url}-of-nobody`,
      BACKUP_DIR: join(folder, 'none'),
    });
    expect(words).toMatch(/^✗ 备份没有完成/);
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'none'))).toEqual([]);
  });
});

describe('restoring', () => {
  it('aDamagedBackup_isRefusedBeforeAnythingIsWritten', async () => {
    const backup = await backUp();
    // Photos are shared with older backups: this one's list and database are its own.
    appendFileSync(join(backup, 'media.sha256'), '\n');
    await inEmptyPlace(async (place) => {
      const { code, words } = await run('restore', [backup], place);
      expect(words).toContain('备份已损坏：media.sha256 与清单不符');
      expect(code).toBe(1);
      const sound = await run('restore', [await backUp()], place);
      expect(sound.code).toBe(0);
    });
  });

  it('withAnotherSecret_isRefused_unlessThatIsMeant', async () => {
    const backup = await backUp();
    await inEmptyPlace(async (place) => {
      const other = { ...place, APP_SECRET: 'x'.repeat(40) };
      expect((await run('restore', [backup], other)).words).toContain('APP_SECRET 与备份时的不同');
      expect((await run('restore', [backup, '--new-secret'], other)).code).toBe(0);
    });
  });

  it('aTimelineThatWasChanged_isFound', async () => {
    const change = (from: string, to: string) =>
      booted.dataSource.query(
        `UPDATE timeline_entry SET action = '${to}' WHERE action = '${from}' AND complaint_id = '${receipt.id}'`,
      );
    const [entry] = await booted.dataSource.query(
      `SELECT action FROM timeline_entry WHERE complaint_id = '${receipt.id}' AND sequence = 1`,
    );
    await change(entry.action, 'forged');
    const backup = await backUp();
    await change('forged', entry.action);
    await inEmptyPlace(async (place) => {
      const { code, words } = await run('restore', [backup], place);
      expect(words).toContain(`投诉 ${receipt.id} 的时间线在第 1 条断开`);
      expect(code).toBe(1);
    });
  });

  it('withoutABackupNamed_listsThem', async () => {
    const { code, words } = await run('restore');
    expect(words).toContain(listBackups(env.BACKUP_DIR ?? '')[0]?.name);
    expect(code).toBe(1);
  });
});
