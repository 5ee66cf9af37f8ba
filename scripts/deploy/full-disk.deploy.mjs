// A disk that is really full: DATA_DIR lies on a small file system of its own. Photos are refused with a word, all the
// rest goes on, and nobody has to start anything again once there is room.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { root } from '../lib/paths.mjs';
import { startPrivateMariadb } from '../lib/private-mariadb.mjs';
import { enterServer } from './caller.mjs';
import { startDemo } from './demo-server.mjs';
import { Processes, run } from './processes.mjs';

const SIZE_MB = 96;
const RESERVE_MB = 32;
const MB = 1024 ** 2;
const NO_ROOM = '服务器的磁盘快满了，暂时收不了照片和视频；文字可以先提交，照片稍后补上。';

const folder = mkdtempSync(join(tmpdir(), 'yingsheng-full-'));
const disk = join(folder, 'disk');
const filler = join(disk, 'something-else');
const processes = new Processes();
let database;
let isMounted = false;

before(async () => {
  mkdirSync(disk);
  isMounted = run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=700`, 'tmpfs', disk]).status === 0;
  if (isMounted) database = await startPrivateMariadb();
});
after(async () => {
  await processes.stopAll();
  await database?.stop();
  if (isMounted) run('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => rmSync(filler, { force: true }));

const freeBytes = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** Something else takes all room but so much. The server writes meanwhile: what was free may be taken before it is filled. */
function fillUpTo(leftBytes) {
  rmSync(filler, { force: true });
  for (let toFill = freeBytes() - leftBytes; toFill > 0; toFill = freeBytes() - leftBytes) {
    try {
      writeFileSync(filler, Buffer.alloc(toFill), { flag: 'a' });
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
    }
  }
}

async function serve(name, changed = {}) {
  const demo = await startDemo(processes, {
    DATA_DIR: join(disk, name),
    BACKUP_DIR: join(folder, 'backups'),
    DATABASE_URL: await database.createDatabase(name),
    MIN_FREE_DISK_MB: String(RESERVE_MB),
    ...changed,
  });
  const [resident, desk] = [await enterServer(demo.url, 'resident-lin'), await enterServer(demo.url, 'desk-zhou')];
  return { ...demo, resident, desk };
}

/** One that the seed has put there. */
function aPhoto({ DATA_DIR }) {
  const media = join(DATA_DIR, 'media');
  const names = readdirSync(media, { recursive: true });
  return readFileSync(
    join(
      media,
      names.find((name) => /[0-9a-f]\.jpg$/.test(name)),
    ),
  );
}

/** The desk answers for it, as every day. */
async function isWorkedOn({ resident, desk }, words) {
  const { status, said } = await resident.report(words);
  assert.equal(status, 201, said?.message);
  const owned = async () => (await desk.call(`/api/complaints/${said.id}`)).said;
  const accepted = await desk.call(`/api/complaints/${said.id}/accept`, {
    version: (await owned()).version,
    message: '已收到，马上安排师傅',
  });
  assert.ok(accepted.status < 300, accepted.said?.message);
  assert.equal((await owned()).text, words);
}

const skip = (context) => {
  if (isMounted) return false;
  context.skip('no small file system can be mounted here: run it as root');
  return true;
};

test('nearly full and full: photos are refused with a word, all the rest goes on; with room again so do they', async (context) => {
  if (skip(context)) return;
  const place = await serve('photos');
  const { ready, resident, settings } = place;
  const photo = aPhoto(settings);
  const first = await resident.upload(photo);
  assert.equal(first.status, 201, first.said?.message);
  const kept = await resident.report('厨房水槽下面的水管一直滴水', [first.said.id]);
  assert.equal(kept.status, 201, kept.said?.message);

  for (const leftBytes of [(RESERVE_MB / 2) * MB, 0]) {
    fillUpTo(leftBytes);
    assert.deepEqual(await ready(), { status: 'degraded', reason: 'diskFull' });
    const refused = await resident.upload(photo);
    assert.deepEqual([refused.status, refused.said.code, refused.said.message], [507, 'MEDIA.NO_ROOM', NO_ROOM]);
    await isWorkedOn(place, `楼道的灯不亮，剩 ${leftBytes}`);
    const { said: matter } = await resident.call(`/api/complaints/${kept.said.id}`);
    assert.equal((await fetch(new URL(matter.evidence[0].url, settings.PUBLIC_BASE_URL))).status, 200);

    const doctor = run(process.execPath, [join(root, 'server/dist/operate/doctor/main.js')], settings);
    assert.equal(doctor.status, 1);
    assert.match(doctor.output, /✗ 磁盘：还剩 0\.0 GB.*已停收照片 → 清理旧日志和多余的备份，或扩大磁盘/);
    const elsewhere = run(process.execPath, [join(root, 'server/dist/operate/backup/main.js')], settings);
    assert.equal(elsewhere.status, 0, elsewhere.output);
  }

  rmSync(filler);
  assert.deepEqual(await ready(), { status: 'ready' });
  assert.equal((await resident.upload(photo)).status, 201);
});

test('without a reserve the disk itself refuses: said in the same words, and nothing half is left', async (context) => {
  if (skip(context)) return;
  const { ready, resident, settings } = await serve('no-reserve', { MIN_FREE_DISK_MB: '0' });
  const photo = aPhoto(settings);
  fillUpTo(0);
  assert.deepEqual(await ready(), { status: 'ready' });
  const refused = await resident.upload(photo);
  assert.deepEqual([refused.status, refused.said.code, refused.said.message], [507, 'MEDIA.NO_ROOM', NO_ROOM]);
  assert.deepEqual(readdirSync(join(settings.DATA_DIR, 'incoming')), []);

  const here = { ...settings, BACKUP_DIR: join(disk, 'backups') };
  const backup = run(process.execPath, [join(root, 'server/dist/operate/backup/main.js')], here);
  assert.match(backup.output, /^✗ 备份没有完成：磁盘满了。请清出空间.*再试一次。\n$/);
  assert.equal(backup.status, 1);
  rmSync(filler);
  assert.equal(run(process.execPath, [join(root, 'server/dist/operate/backup/main.js')], here).status, 0);
  assert.deepEqual(
    readdirSync(here.BACKUP_DIR).filter((name) => name.startsWith('.')),
    [],
  );
  assert.equal((await resident.upload(photo)).status, 201);
});

test('with the database on the full disk too: what cannot be written is refused, reading goes on, and later all of it', async (context) => {
  if (skip(context)) return;
  const DATABASE_URL = `sqlite:${join(disk, 'sqlite/yingsheng.db')}`;
  const place = await serve('sqlite', { DATABASE_URL });
  const { resident } = place;
  fillUpTo((RESERVE_MB / 2) * MB);
  await isWorkedOn(place, '楼道的灯不亮');
  fillUpTo(0);
  const before = await resident.call('/api/complaints?scope=mine');
  assert.equal(before.status, 200);
  // What is in the journal already may still take one more: after some of them it is full.
  let refused;
  for (let attempt = 0; attempt < 50 && !(refused?.status >= 500); attempt += 1) {
    refused = await resident.report(`单元门关不上，第 ${attempt} 次`);
  }
  assert.deepEqual([refused.status, refused.said.code], [500, 'SERVER.UNEXPECTED']);
  assert.match(refused.said.message, /您填写的内容还在，请稍后再试/);
  assert.equal((await resident.call('/api/complaints?scope=mine')).status, 200);
  rmSync(filler);
  await isWorkedOn(place, '单元门关不上');
});
