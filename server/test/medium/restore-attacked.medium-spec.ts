import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readDatabaseFacts } from '../../src/operate/doctor/database-facts';
import { type OperatedPlace, openOperatedPlace, type Said } from '../support/operated-place';

const IS_SERVER = (process.env.TEST_DATABASE_URL ?? '') !== '';

let place: OperatedPlace;

beforeAll(async () => {
  place = await openOperatedPlace(['厨房水管漏水', '楼道灯不亮']);
}, 120_000);
afterAll(() => place.close());

type Manifest = { database: Record<string, unknown>; media: Record<string, unknown>; format: number };
const digestOf = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

function changeManifest(backup: string, change: (manifest: Manifest) => void): void {
  const file = join(backup, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/** As somebody would who knows how the digests are made. */
function forgeMediaList(backup: string, change: (list: string) => string): void {
  const file = join(backup, 'media.sha256');
  const list = change(readFileSync(file, 'utf8'));
  writeFileSync(file, list);
  changeManifest(backup, ({ media }) => {
    media.listSha256 = digestOf(list);
  });
}

function forgeDump(backup: string, change: (dump: Buffer) => Buffer): void {
  const file = join(backup, IS_SERVER ? 'database.sql.gz' : 'database.db.gz');
  const dump = gzipSync(change(gunzipSync(readFileSync(file))));
  writeFileSync(file, dump);
  changeManifest(backup, ({ database }) => {
    database.sha256 = digestOf(dump);
  });
}

/** A photo of the backup, by its path below the media folder. */
function photoOf(backup: string): string {
  return readFileSync(join(backup, 'media.sha256'), 'utf8').split('\n')[0]?.split('  media/')[1] ?? '';
}

/** Refused with these words, and before anything was written. */
async function expectRefused(backup: string, words: RegExp, changed: Record<string, string> = {}): Promise<void> {
  await place.inEmptyPlace(async (empty) => {
    const refused = await place.run('restore', [backup], { ...empty, ...changed });
    expect(refused.words).toMatch(words);
    expect(refused.words).not.toMatch(/^\s+at /m);
    expect(refused.code).toBe(1);
    expect((await readDatabaseFacts(empty.DATABASE_URL ?? '')).migrations).toBeNull();
    expect(existsSync(join(empty.DATA_DIR ?? '', 'media'))).toBe(false);
  });
}

describe('a backup that is not whole', () => {
  it('halfWritten_isNone', async () => {
    const backup = await place.backUp();
    rmSync(join(backup, 'manifest.json'));
    await expectRefused(backup, /不是一份完整的备份：没有 manifest\.json.*请换一份（npm run restore 会列出/);
  });

  it('withACutOffManifest_isRefused', async () => {
    const backup = await place.backUp();
    writeFileSync(join(backup, 'manifest.json'), readFileSync(join(backup, 'manifest.json')).subarray(0, 200));
    await expectRefused(backup, /备份已损坏：.*manifest\.json 读不出来。请换一份/);
  });

  it('withACutOffDump_isRefused', async () => {
    const backup = await place.backUp();
    const dump = join(backup, IS_SERVER ? 'database.sql.gz' : 'database.db.gz');
    writeFileSync(dump, readFileSync(dump).subarray(0, 1000));
    await expectRefused(backup, /备份已损坏：.*database\.\w+\.gz 与清单不符。请换一份/);
    rmSync(dump);
    await expectRefused(backup, /备份不完整：缺少 .*database\.\w+\.gz。请换一份/);
  });

  it('withAChangedListOfPhotos_isRefused', async () => {
    const backup = await place.backUp();
    appendFileSync(join(backup, 'media.sha256'), '\n');
    await expectRefused(backup, /备份已损坏：media\.sha256 与清单不符。请换一份/);
  });

  it('withoutAPhoto_namesIt_andIsRestoredWithoutItOnlyWhenThatIsMeant', async () => {
    const backup = await place.backUp();
    const photo = photoOf(backup);
    rmSync(join(backup, 'media', photo));
    await expectRefused(backup, new RegExp(`缺少或损坏的照片和视频有 ${photo}。.*--without-broken-media`));
    await place.inEmptyPlace(async (empty) => {
      const { code, words } = await place.run('restore', [backup, '--without-broken-media'], empty);
      expect(words).toContain(`! 没有恢复的照片和视频 1 个：\n  ${photo}`);
      expect(words).toContain('2 件投诉的哈希链完整');
      expect(code).toBe(0);
    });
  });
});

describe('a backup that somebody changed', () => {
  it.each(['../../../../etc/passwd', '/etc/passwd', 'ab/../../x.jpg', '..\\x.jpg', ''])(
    'withThePath_%j_isRefused',
    async (path) => {
      const backup = await place.backUp();
      forgeMediaList(backup, (list) => `${list}${digestOf('')}  media/${path}\n`);
      await expectRefused(backup, /这份备份被人动过：media\.sha256 里的 .* 不是照片的位置/);
    },
  );

  it('withALinkThatLeadsOut_doesNotBringThatFileIn', async () => {
    const backup = await place.backUp();
    const outside = join(place.folder, 'outside.txt');
    writeFileSync(outside, 'of somebody else');
    symlinkSync(outside, join(backup, 'media/zz.jpg'));
    // Not in the list: it stays where it is.
    await place.inEmptyPlace(async (empty) => {
      expect((await place.run('restore', [backup], empty)).code).toBe(0);
      expect(existsSync(join(empty.DATA_DIR ?? '', 'media/zz.jpg'))).toBe(false);
    });
    forgeMediaList(backup, (list) => `${list}${digestOf('of somebody else')}  media/zz.jpg\n`);
    await expectRefused(backup, /缺少或损坏的照片和视频有 zz\.jpg/);
  });

  it.each([
    ['file', '../../../../etc/passwd'],
    ['rows', { 'complaint`; DROP TABLE complaint; -- ': 1 }],
    ['kind', 'oracle'],
    ['migrations', null],
  ])('whoseManifestSays_%s_%j_isRefused', async (field, value) => {
    const backup = await place.backUp();
    changeManifest(backup, ({ database }) => {
      database[field] = value;
    });
    await expectRefused(backup, /备份已损坏：.*manifest\.json 读不出来。请换一份/);
  });

  it('whoseDumpRunsPrograms_runsNone', async () => {
    if (!IS_SERVER) return;
    const backup = await place.backUp();
    const proof = join(place.folder, 'was-run');
    forgeDump(backup, (dump) => Buffer.concat([Buffer.from(`\\! touch ${proof}\n`), dump]));
    await place.inEmptyPlace((empty) => place.run('restore', [backup], empty));
    expect(existsSync(proof)).toBe(false);
  });

  it('whoseTimelineWasChanged_isFound_andThePlaceIsSaidToBeOfNoUse', async () => {
    const { dataSource } = place.booted;
    const [receipt] = place.receipts;
    const change = (from: string, to: string) =>
      dataSource.query(
        `UPDATE timeline_entry SET action = '${to}' WHERE action = '${from}' AND complaint_id = '${receipt?.id}'`,
      );
    const [entry] = await dataSource.query(
      `SELECT action FROM timeline_entry WHERE complaint_id = '${receipt?.id}' AND sequence = 1`,
    );
    await change(entry.action, 'forged');
    const backup = await place.backUp();
    await change('forged', entry.action);
    await place.inEmptyPlace(async (empty) => {
      const { code, words } = await place.run('restore', [backup], empty);
      expect(words).toContain(`投诉 ${receipt?.id} 的时间线在第 1 条断开`);
      expect(words).toMatch(/已经写入了一部分，不能用：请不要启动服务，清空数据库和 .*media 后再恢复/);
      expect(code).toBe(1);
    });
  });
});

describe('a backup in the wrong place', () => {
  it('ofANewerVersion_isRefused', async () => {
    const backup = await place.backUp();
    changeManifest(backup, ({ database }) => {
      database.migrations = [...(database.migrations as string[]), 'OfTomorrow1'];
    });
    await expectRefused(backup, /来自更新的版本，请先把程序换成那个版本再恢复/);
    changeManifest(backup, (manifest) => {
      manifest.format = 2;
    });
    await expectRefused(backup, /备份格式来自更新的版本，请用那个版本恢复/);
  });

  it('withAnotherSecret_isRefused_unlessThatIsMeant', async () => {
    const backup = await place.backUp();
    const other = { APP_SECRET: 'x'.repeat(40) };
    await expectRefused(backup, /APP_SECRET 与备份时的不同.*--new-secret/, other);
    await place.inEmptyPlace(async (empty) => {
      expect((await place.run('restore', [backup, '--new-secret'], { ...empty, ...other })).code).toBe(0);
    });
  });

  it('overADatabaseOrPhotosThatAreThere_isRefused_andTheyStay', async () => {
    const backup = await place.backUp();
    await place.inEmptyPlace(async (empty) => {
      const over = (changed: Record<string, string>): Promise<Said> => place.run('restore', [backup], changed);
      const overDatabase = await over({ ...empty, DATABASE_URL: place.databaseUrl });
      expect(overDatabase.words).toMatch(/只恢复到空的地方：.*请先停掉服务/);
      expect(existsSync(join(empty.DATA_DIR ?? '', 'media'))).toBe(false);
      const overMedia = await over({ ...empty, DATA_DIR: place.env.DATA_DIR ?? '' });
      expect(overMedia.words).toMatch(/只恢复到空的地方：.*media 里已有文件，请先停掉服务，把它移走/);
      expect([overDatabase.code, overMedia.code]).toEqual([1, 1]);
      expect((await over(empty)).code).toBe(0);
    });
  });

  it('inADatabaseOfAnotherKind_isRefused', async () => {
    const other = IS_SERVER ? 'sqlite:/nowhere/yingsheng.db' : 'mysql://root@127.0.0.1:1/yingsheng';
    await expectRefused(await place.backUp(), /这份备份来自 .*，DATABASE_URL 也要指向/, { DATABASE_URL: other });
  });

  it('inADatabaseThatIsNotThere_saysWhatToDo', async () => {
    if (!IS_SERVER) return;
    const nowhere = { DATABASE_URL: `${place.databaseUrl}-of-nobody` };
    await expectRefused(await place.backUp(), /数据库没有这个库（.*-of-nobody，ER_BAD_DB_ERROR）。核对/, nowhere);
    const closed = { DATABASE_URL: 'mysql://root@127.0.0.1:1/yingsheng' };
    await expectRefused(await place.backUp(), /数据库没有程序在这个地址监听（127\.0\.0\.1:1.*启动数据库/, closed);
  });

  it('withAWordThatIsNoOption_isRefused', async () => {
    const { code, words } = await place.run('restore', ['--force']);
    expect(words).toContain('不认识的选项 --force');
    expect(code).toBe(1);
  });
});
