/** 我的个人信息: what is kept is shown as it is, and a copy holds one's own and nobody else's. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportView, StoredAboutMe } from '@yingsheng/shared/api/personal-data';
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import request from 'supertest';
import { HouseholdMember } from '../../src/directory/entities/household-member';
import { Media } from '../../src/media/media.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { openArchive } from '../../src/platform/spreadsheet/open-archive';
import { ROSTER_BOUNDS } from '../../src/platform/spreadsheet/sheet-bounds';
import { ForgetExports } from '../../src/privacy/export/forget-exports';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const DAY_MINUTES = 24 * 60;

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

const stored = async (person: PersonKey): Promise<StoredAboutMe> =>
  (await estate.as(person).get('/api/me/stored').expect(200)).body;
const ask = async (person: PersonKey): Promise<ExportView> =>
  (await estate.as(person).post('/api/me/exports', {}).expect(201)).body;
const work = () => booted.app.get(OutboxWorker).drain();
const fetchFile = (person: PersonKey, id: string) =>
  estate
    .as(person)
    .get(`/api/me/exports/${id}/file`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

async function exported(person: PersonKey) {
  const { id } = await ask(person);
  await work();
  const { body } = await fetchFile(person, id).expect(200).expect('content-type', 'application/zip');
  const archive = await openArchive(body as Buffer, ROSTER_BOUNDS.unpackedBytes);
  const text = String(await archive.read('data.json'));
  return { id, names: archive.names(), archive, text, data: JSON.parse(text) };
}

/** `lin` and `neighbour` share a room; each has a matter, the neighbour's in confidence about the plumber. */
async function twoInOneRoom() {
  await insertRows(booted.dataSource.manager, HouseholdMember, [
    {
      personId: estate.people.neighbour,
      householdId: estate.rooms.lin,
      kind: 'family',
      since: booted.clock.now(),
      until: null,
      confirmedBy: 'owner',
      confirmedById: estate.people.lin,
    },
  ]);
  const own = await journey.resolved({ mediaIds: [await journey.uploadPhoto('lin')] });
  const secret = await journey.submit(
    {
      text: '李师傅上门时态度很差，还要小费，请替我保密',
      category: 'rudeness',
      isConfidential: true,
      mediaIds: [await journey.uploadPhoto('neighbour')],
    },
    'neighbour',
  );
  return { own, secret };
}

describe('what is kept about me', () => {
  it('isCountedFromTheRows_withTheDaysOfEachChoice', async () => {
    await twoInOneRoom();
    await estate.as('lin').post('/api/me/privacy', { version: PRIVACY_GUIDELINE.version, isAgreed: true }).expect(200);
    const mine = await stored('lin');
    expect(mine).toMatchObject({
      account: { name: '林晓梅', phoneMasked: '138****1234', hasWechat: false, account: null },
      complaints: { count: 1, openCount: 1, firstAt: booted.clock.now().toISOString() },
      media: { count: 1 },
      consents: [
        { version: PRIVACY_GUIDELINE.version, decision: 'agreed', decidedAt: booted.clock.now().toISOString() },
      ],
      work: null,
      export: null,
      nextExportAt: null,
    });
    expect(mine.rooms.map(({ placeText, endedAt }) => [placeText, endedAt])).toEqual([['3 栋 2 单元 1201', null]]);
    expect(mine.media.bytes).toBeGreaterThan(100);
  });

  it('ofAColleague_saysWhatWorkIsKept_andCountsNoPhotoOfAnothersHome', async () => {
    await journey.resolved();
    expect(await stored('plumber')).toMatchObject({
      complaints: { count: 0 },
      media: { count: 0 },
      work: { departmentName: 'engineering部', shiftCount: 1, workOrderCount: 1 },
    });
  });
});

describe('a copy of it', () => {
  it('holdsTextsAndPhotosOfOnesOwn_andNothingOfOthers', async () => {
    const { own, secret } = await twoInOneRoom();
    const { number } = await journey.complaint('lin', own.id);
    await journey.act('desk', own.id, 'comment', { text: '李建国会带新水管来，他的电话 13911112222', mediaIds: [] });
    await journey.act('lin', own.id, 'comment', { text: '我的电话 13800001234，下午在家', mediaIds: [] });
    const copy = await exported('lin');
    expect(copy.data.account).toMatchObject({ name: '林晓梅', phone: '13800001234' });
    expect(copy.data.complaints.map((each: { number: string }) => each.number)).toEqual([number]);
    expect(copy.text).toContain('我的电话 13800001234，下午在家');
    expect(copy.text).toContain('工作人员会带新水管来，他的电话 （电话已隐去）');
    expect(copy.names.filter((name) => name.startsWith('photos/'))).toEqual([`photos/${number}-001.jpg`]);
    expect((await copy.archive.read(`photos/${number}-001.jpg`)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    for (const foreign of ['王桂兰', '周敏', '李建国', '陈志远', '13911112222', '小费', secret.number, secret.id]) {
      expect(copy.text).not.toContain(foreign);
    }
  });

  it('ofWhoeverLivesInTheSameRoom_orIsComplainedAbout_isTheirsAlone', async () => {
    const { own, secret } = await twoInOneRoom();
    const ofNeighbour = await exported('neighbour');
    expect(ofNeighbour.data.complaints).toHaveLength(1);
    expect(ofNeighbour.text).toContain(secret.number);
    expect(ofNeighbour.text).not.toContain('林晓梅');
    expect(ofNeighbour.text).not.toContain(own.id);
    const ofPlumber = await exported('plumber');
    expect(ofPlumber.data).toMatchObject({ complaints: [], media: [], notices: [], account: { name: '李建国' } });
    for (const foreign of ['林晓梅', '王桂兰', '水槽', '小费', '1201', secret.number]) {
      expect(ofPlumber.text).not.toContain(foreign);
    }
  });

  it('isOpenedByNobodyElse', async () => {
    await journey.submit();
    const { id } = await exported('lin');
    await fetchFile('neighbour', id).expect(404);
    await fetchFile('manager', id).expect(404);
    await request(booted.http).get(`/api/me/exports/${id}/file`).expect(401);
  });

  it('isHadOnceADay_ofTwoTapsAtOnceOne', async () => {
    const both = await Promise.all([1, 2].map(() => estate.as('lin').post('/api/me/exports', {})));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 429]);
    expect(both.find(({ status }) => status === 429)?.body.message).toContain('11 月 24 日（周二）10:00');
    booted.clock.advance(DAY_MINUTES - 1);
    expect((await estate.as('lin').post('/api/me/exports', {}).expect(429)).body.code).toBe('PRIVACY.EXPORT_TOO_SOON');
    booted.clock.advance(1);
    await ask('lin');
  });

  it('isToldOfWhenItIsThere_andGoneAfterSevenDays_fileAndRow', async () => {
    const { id } = await exported('lin');
    const ready = (await stored('lin')).export;
    const expiresAt = new Date(booted.clock.now().getTime() + 7 * DAY_MINUTES * 60_000);
    expect(ready).toMatchObject({ id, state: 'ready', expiresAt: expiresAt.toISOString() });
    const notices = (await estate.as('lin').get('/api/notices').expect(200)).body.items;
    expect(notices).toHaveLength(1);
    const file = join(booted.config.dataDir, 'exports', `${id}.zip`);
    expect(existsSync(file)).toBe(true);
    booted.clock.advance(7 * DAY_MINUTES);
    await booted.app.get(ForgetExports).run(booted.clock.now());
    expect([existsSync(file), (await stored('lin')).export]).toEqual([false, null]);
    await fetchFile('lin', id).expect(404);
  });

  it('aPhotoWhoseFileIsLost_costsThePersonNothingElse', async () => {
    await journey.submit({ mediaIds: [await journey.uploadPhoto('lin'), await journey.uploadPhoto('lin')] });
    const [first] = await booted.dataSource.manager.find(Media, {
      where: { uploaderId: estate.people.lin },
      order: { id: 'ASC' },
    });
    await booted.dataSource.manager.update(Media, { id: first?.id ?? '' }, { storageKey: 'xx/lost.jpg' });
    expect((await exported('lin')).data.media).toHaveLength(1);
  });
});
