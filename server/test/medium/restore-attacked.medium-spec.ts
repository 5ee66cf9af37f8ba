import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttackedPlace, DUMP_FILE, forgeDump, openAttackedPlace } from '../support/attacked-place';
import type { Said } from '../support/operated-place';

const IS_SERVER = (process.env.TEST_DATABASE_URL ?? '') !== '';

let place: AttackedPlace;
beforeAll(async () => {
  place = await openAttackedPlace();
}, 120_000);
afterAll(() => place.close());

describe('a backup that is not whole', () => {
  it('withACutOffDump_isRefused', async () => {
    const backup = place.soundBackup();
    const dump = join(backup, DUMP_FILE);
    writeFileSync(dump, readFileSync(dump).subarray(0, 1000));
    await place.expectRefused(backup, /备份已损坏：.*database\.\w+\.gz 与清单不符。请换一份/);
    rmSync(dump);
    await place.expectRefused(backup, /备份不完整：缺少 .*database\.\w+\.gz。请换一份/);
  });
});

describe('a backup that somebody changed', () => {
  it('whoseDumpRunsPrograms_runsNone', async () => {
    if (!IS_SERVER) return;
    const backup = place.soundBackup();
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
  it('withAnotherSecret_isRefused_unlessThatIsMeant', async () => {
    const backup = place.soundBackup();
    const other = { APP_SECRET: 'x'.repeat(40) };
    await place.expectRefused(backup, /APP_SECRET 与备份时的不同.*--new-secret/, other);
    await place.inEmptyPlace(async (empty) => {
      expect((await place.run('restore', [backup, '--new-secret'], { ...empty, ...other })).code).toBe(0);
    });
  });

  it('overADatabaseOrPhotosThatAreThere_isRefused_andTheyStay', async () => {
    const backup = place.soundBackup();
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
    await place.expectRefused(place.soundBackup(), /这份备份来自 .*，DATABASE_URL 也要指向/, { DATABASE_URL: other });
  });

  it('inADatabaseThatIsNotThere_saysWhatToDo', async () => {
    if (!IS_SERVER) return;
    const nowhere = { DATABASE_URL: `${place.databaseUrl}-of-nobody` };
    await place.expectRefused(place.soundBackup(), /数据库没有这个库（.*-of-nobody，ER_BAD_DB_ERROR）。核对/, nowhere);
    const closed = { DATABASE_URL: 'mysql://root@127.0.0.1:1/yingsheng' };
    await place.expectRefused(place.soundBackup(), /数据库没有程序在这个地址监听（127\.0\.0\.1:1.*启动数据库/, closed);
  });
});
