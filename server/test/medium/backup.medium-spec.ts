import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { Media } from '../../src/media/media.entity';
import { listBackups } from '../../src/operate/backup/list-backups';
import { startServerProcess } from '../support/killable-server';
import { type OperatedPlace, openOperatedPlace } from '../support/operated-place';
import { bearerOf } from '../support/signed-in';

const DIFFICULT = "x'); (y\\z\n厨房水管又漏 O'Neil 🚿";

let place: OperatedPlace;
let backups: string;

beforeAll(async () => {
  place = await openOperatedPlace([0, 1, 2, 3].map((index) => `${DIFFICULT}${index}`));
  backups = place.env.BACKUP_DIR ?? '';
}, 120_000);
afterAll(() => place.close());

/** The last report, to the letter, and its photo. */
async function expectServed(url: string): Promise<void> {
  const authorization = bearerOf(place.booted, place.journey.estate.people.lin);
  const answer = await fetch(`${url}/api/complaints/${place.receipts.at(-1)?.id}`, { headers: { authorization } });
  const detail = (await answer.json()) as ComplaintDetail;
  expect(detail.text).toBe(`${DIFFICULT}3`);
  const photo = await fetch(new URL(detail.evidence[0]?.url ?? '', url));
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
}

describe('a backup', () => {
  it('ofAWorkingServer_isRestoredElsewhere_provesItself_andServes', async () => {
    const backup = await place.backUp();
    await place.inEmptyPlace(async (empty) => {
      const { code, words } = await place.run('restore', [backup], empty);
      expect(words).toContain('4 件投诉的哈希链完整');
      expect(words).toContain(`打开了 10 张`);
      expect(code).toBe(0);
      const server = await startServerProcess({ ...place.env, ...empty, WORKER: 'off', DEMO: 'off' });
      try {
        await expectServed(server.url);
      } finally {
        await server.stop();
      }
    });
  });

  it('namesSecrets_andHoldsNone', async () => {
    const backup = await place.backUp();
    const manifest = readFileSync(join(backup, 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ secretsNotIncluded: ['APP_SECRET', 'DATABASE_URL'] });
    expect(manifest).not.toContain(place.env.APP_SECRET);
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(statSync(join(backup, 'manifest.json')).mode & 0o077).toBe(0);
  });

  it('keepsPhotosOnce_howeverManyBackupsThereAre', async () => {
    const [photo] = await place.booted.dataSource.getRepository(Media).find({ take: 1 });
    const inodeIn = (backup: string) => statSync(join(backup, 'media', photo?.storageKey ?? '')).ino;
    expect(inodeIn(await place.backUp())).toBe(inodeIn(await place.backUp()));
  });

  it('killedInTheMiddle_isNone_andTheNextOneClearsItAway', async () => {
    const big = join(place.env.DATA_DIR ?? '', 'media/zz.mp4');
    writeFileSync(big, '');
    truncateSync(big, 400 * 1024 ** 2);
    const before = listBackups(backups).length;
    await place.nextSecond();
    const watcher = watch(backups);
    const tool = place.start('backup');
    await once(watcher, 'change');
    tool.child.kill('SIGKILL');
    await tool.exit();
    watcher.close();
    rmSync(big);
    expect(readdirSync(backups).filter((name) => name.startsWith('.incomplete-'))).toHaveLength(1);
    expect(listBackups(backups)).toHaveLength(before);
    await place.backUp();
    expect(readdirSync(backups).filter((name) => name.startsWith('.incomplete-'))).toHaveLength(0);
  });

  it('besideADamagedOne_isMadeAllTheSame_andTheDamagedOneStays', async () => {
    const damaged = await place.backUp();
    truncateSync(join(damaged, 'manifest.json'), 40);
    const next = await place.backUp();
    const names = listBackups(backups).map(({ name }) => join(backups, name));
    expect(names).toContain(next);
    expect(names).not.toContain(damaged);
    expect(readdirSync(damaged)).toContain('manifest.json');
  });

  it('ofADatabaseThatIsNotThere_saysWhichAndWhatToDo_andLeavesNothing', async () => {
    const elsewhere = { DATABASE_URL: `${place.databaseUrl}-of-nobody`, BACKUP_DIR: join(place.folder, 'none') };
    const { code, words } = await place.run('backup', [], elsewhere);
    expect(words).toMatch(/^✗ 备份没有完成：.*-of-nobody.*核对 DATABASE_URL 末尾的库名/);
    expect(code).not.toBe(0);
    expect(readdirSync(join(place.folder, 'none'))).toEqual([]);
  });
});

it('ofAnEmptyDatabase_isNone_andTheInstallerIsTold', async () => {
  await place.inEmptyPlace(async (empty) => {
    const { code, words } = await place.run('backup', [], empty);
    expect(words).toContain('里没有应声的表，没有什么可以备份');
    expect(code).toBe(3);
  });
});

it('restoring_withoutABackupNamed_listsThem', async () => {
  const backup = await place.backUp();
  const { code, words } = await place.run('restore');
  expect(words).toContain(`npm run restore -- ${listBackups(backups)[0]?.name}`);
  expect(backup).toContain(listBackups(backups)[0]?.name);
  expect(code).toBe(1);
});
