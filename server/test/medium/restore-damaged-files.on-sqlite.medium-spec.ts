import { appendFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttackedPlace,
  changeManifest,
  digestOf,
  forgeMediaList,
  openAttackedPlace,
  photoOf,
} from '../support/attacked-place';

let place: AttackedPlace;
beforeAll(async () => {
  place = await openAttackedPlace();
}, 120_000);
afterAll(() => place.close());

describe('the files of a backup that is not whole', () => {
  it('halfWritten_isNone', async () => {
    const backup = place.soundBackup();
    rmSync(join(backup, 'manifest.json'));
    await place.expectRefused(backup, /不是一份完整的备份：没有 manifest\.json.*请换一份（npm run restore 会列出/);
  });

  it('withACutOffManifest_isRefused', async () => {
    const backup = place.soundBackup();
    writeFileSync(join(backup, 'manifest.json'), readFileSync(join(backup, 'manifest.json')).subarray(0, 200));
    await place.expectRefused(backup, /备份已损坏：.*manifest\.json 读不出来。请换一份/);
  });

  it('withAChangedListOfPhotos_isRefused', async () => {
    const backup = place.soundBackup();
    appendFileSync(join(backup, 'media.sha256'), '\n');
    await place.expectRefused(backup, /备份已损坏：media\.sha256 与清单不符。请换一份/);
  });

  it('withoutAPhoto_namesIt_andIsRestoredWithoutItOnlyWhenThatIsMeant', async () => {
    const backup = place.soundBackup();
    const photo = photoOf(backup);
    rmSync(join(backup, 'media', photo));
    await place.expectRefused(backup, new RegExp(`缺少或损坏的照片和视频有 ${photo}。.*--without-broken-media`));
    await place.inEmptyPlace(async (empty) => {
      const { code, words } = await place.run('restore', [backup, '--without-broken-media'], empty);
      expect(words).toContain(`! 没有恢复的照片和视频 1 个：\n  ${photo}`);
      expect(words).toContain('2 件投诉的哈希链完整');
      expect(code).toBe(0);
    });
  });
});

describe('the files of a backup that somebody changed', () => {
  it.each(['../../../../etc/passwd', '/etc/passwd', 'ab/../../x.jpg', '..\\x.jpg', ''])(
    'withThePath_%j_isRefused',
    async (path) => {
      const backup = place.soundBackup();
      forgeMediaList(backup, (list) => `${list}${digestOf('')}  media/${path}\n`);
      await place.expectRefused(backup, /这份备份被人动过：media\.sha256 里的 .* 不是照片的位置/);
    },
  );

  it('withALinkThatLeadsOut_doesNotBringThatFileIn', async () => {
    const backup = place.soundBackup();
    const outside = join(place.folder, 'outside.txt');
    writeFileSync(outside, 'of somebody else');
    symlinkSync(outside, join(backup, 'media/zz.jpg'));
    // Not in the list: it stays where it is.
    await place.inEmptyPlace(async (empty) => {
      expect((await place.run('restore', [backup], empty)).code).toBe(0);
      expect(existsSync(join(empty.DATA_DIR ?? '', 'media/zz.jpg'))).toBe(false);
    });
    forgeMediaList(backup, (list) => `${list}${digestOf('of somebody else')}  media/zz.jpg\n`);
    await place.expectRefused(backup, /缺少或损坏的照片和视频有 zz\.jpg/);
  });

  it.each([
    ['file', '../../../../etc/passwd'],
    ['rows', { 'complaint`; DROP TABLE complaint; -- ': 1 }],
    ['kind', 'oracle'],
    ['migrations', null],
  ])('whoseManifestSays_%s_%j_isRefused', async (field, value) => {
    const backup = place.soundBackup();
    changeManifest(backup, ({ database }) => {
      database[field] = value;
    });
    await place.expectRefused(backup, /备份已损坏：.*manifest\.json 读不出来。请换一份/);
  });
});

describe('what cannot be restored', () => {
  it('ofANewerVersion_isRefused', async () => {
    const backup = place.soundBackup();
    changeManifest(backup, ({ database }) => {
      database.migrations = [...(database.migrations as string[]), 'OfTomorrow1'];
    });
    await place.expectRefused(backup, /来自更新的版本，请先把程序换成那个版本再恢复/);
    changeManifest(backup, (manifest) => {
      manifest.format = 2;
    });
    await place.expectRefused(backup, /备份格式来自更新的版本，请用那个版本恢复/);
  });

  it('withAWordThatIsNoOption_isRefused', async () => {
    const { code, words } = await place.run('restore', ['--force']);
    expect(words).toContain('不认识的选项 --force');
    expect(code).toBe(1);
  });
});
