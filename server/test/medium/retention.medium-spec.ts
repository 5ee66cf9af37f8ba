/** 保存期限: what is personal goes when its time is over, all of it or nothing, and the timelines stay whole. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { REMOVED_TITLE, REMOVED_WORDS } from '@yingsheng/shared/complaint/removed-words';
import request from 'supertest';
import { In } from 'typeorm';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Rating } from '../../src/complaints/entities/rating';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak, sealed } from '../../src/complaints/hash-chain';
import { Media } from '../../src/media/media.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { RetentionRun } from '../../src/privacy/entities/retention-run';
import { ApplyRetention } from '../../src/privacy/retention/apply-retention';
import { COMPLAINTS_AT_ONCE } from '../../src/privacy/retention/forget-complaints';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { plainlySealed } from '../support/plainly-sealed';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const CLOSED_AT = new Date('2026-11-23T02:00:00.000Z');
const THREE_YEARS_LATER = new Date('2029-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(CLOSED_AT);
  await booted.dataSource.manager.clear(RetentionRun);
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

const db = () => booted.dataSource.manager;
const work = () => booted.app.get(OutboxWorker).drain();
const rowOf = (id: string) => db().findOneByOrFail(Complaint, { id });
const chainOf = (complaintId: string) =>
  db().find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
const runOf = () => db().find(RetentionRun, { order: { day: 'ASC' } });

/** The day's work at that instant, in as many portions as it takes. */
async function keepOnly(at: Date): Promise<number> {
  booted.clock.set(at);
  for (let portions = 1; ; portions += 1) {
    await booted.app.get(ApplyRetention).run(at);
    if ((await runOf()).at(-1)?.finishedAt !== null) return portions;
  }
}

/** Tables in which the words stand anywhere. */
async function tablesWith(words: string): Promise<string[]> {
  const { driver, entityMetadatas } = booted.dataSource;
  const found: string[] = [];
  for (const { tableName } of entityMetadatas) {
    const rows = await booted.dataSource.query(`SELECT * FROM ${driver.escape(tableName)}`);
    if (JSON.stringify(rows).includes(words)) found.push(tableName);
  }
  return found;
}

/** Closed now, with something personal in every place that has one. */
async function closedMatter(mark: string): Promise<string> {
  const { id, orderId } = await journey.dispatched({
    text: `厨房漏水${mark}，请打林女士电话`,
    dangerAnswer: 'no',
    mediaIds: [await journey.uploadPhoto('lin')],
    contactHours: `晚上${mark}`,
  });
  await journey.act('lin', id, 'comment', { text: `补充${mark}`, mediaIds: [] });
  await journey.act('desk', id, 'comment', { text: `林晓梅您好${mark}`, mediaIds: [] });
  await journey.finish(orderId);
  await journey.act('lin', id, 'confirm', {});
  await journey.act('lin', id, 'rate', { speed: 5, attitude: 5, quality: 5, comment: `谢谢${mark}` });
  await work();
  return id;
}

/** Closed long ago, past the write door, because many are wanted. */
async function insertClosed(count: number): Promise<string[]> {
  const template = await rowOf((await journey.submit()).id);
  const ids = Array.from({ length: count }, () => newId());
  const over = { status: 'closed', closeReason: 'confirmed', closedAt: CLOSED_AT, ballHolderId: null } as const;
  await insertRows(
    db(),
    Complaint,
    ids.map((id, index) => ({ ...template, ...over, id, number: `YS-9999-${index}`, nextDueAt: null })),
  );
  await insertRows(
    db(),
    TimelineEntry,
    ids.map((complaintId) =>
      sealed({
        id: newId(),
        complaintId,
        sequence: 1,
        action: 'submit',
        workOrderId: null,
        actorId: estate.people.lin,
        isByResident: true,
        occurredAt: CLOSED_AT,
        reason: null,
        body: '请快些',
        data: {},
        isVisibleToResident: true,
        previousHash: '',
      }),
    ),
  );
  return ids;
}

const countCleared = (ids: readonly string[]) =>
  db()
    .find(Complaint, { where: { id: In([...ids]) } })
    .then((rows) => rows.filter(({ personalRemovedAt }) => personalRemovedAt !== null).length);

describe('a matter whose time is over', () => {
  it('losesNamesWordsAndPictures_keepsWhatWasDone_andItsTimelineIsWhole', async () => {
    const id = await closedMatter('甲乙丙');
    const before = await rowOf(id);
    const [photo] = await db().findBy(Media, { complaintId: id, purpose: 'evidence' });
    const file = join(booted.config.dataDir, 'media', photo?.storageKey ?? '');
    await keepOnly(new Date(THREE_YEARS_LATER.getTime() - MINUTE_MS));
    expect([await tablesWith('甲乙丙'), existsSync(file)]).not.toEqual([[], false]);
    expect((await rowOf(id)).text).toContain('甲乙丙');

    await keepOnly(new Date(THREE_YEARS_LATER.getTime() + DAY_MS));
    await work();
    expect(await tablesWith('甲乙丙')).toEqual([]);
    expect(await tablesWith(id)).not.toContain('notice');
    expect([await db().countBy(Media, { complaintId: id }), existsSync(file)]).toEqual([0, false]);
    const { number, category, buildingId, firstContactOwnerId, closeReason, submittedAt } = before;
    expect(await rowOf(id)).toMatchObject({
      ...{ number, category, buildingId, firstContactOwnerId, closeReason, submittedAt, closedAt: CLOSED_AT },
      ...{ text: REMOVED_WORDS, title: REMOVED_TITLE, placeText: REMOVED_WORDS },
      ...{ reporterId: null, householdId: null, contactHours: null },
    });
    const entries = await chainOf(id);
    expect(findBreak(entries)).toBeNull();
    expect(entries.filter(({ actorId }) => actorId === estate.people.lin)).toEqual([]);
    expect(entries.filter(({ actorId }) => actorId === estate.people.plumber).length).toBeGreaterThan(2);
    expect(await db().findOneBy(Rating, { complaintId: id })).toMatchObject({ speed: 5, comment: null });
  });

  it('isSpokenOfInNoListOfWhoLostItsOrder', async () => {
    const { id, orderId } = await journey.dispatched();
    await journey.work('manager', orderId, 'cancel', { reason: '林女士壬癸说不用来了' });
    await journey.act('lin', id, 'withdraw', { reason: '自己弄好了' });
    await work();
    expect(await tablesWith('壬癸')).toContain('lost_order');
    await keepOnly(THREE_YEARS_LATER);
    await work();
    expect(await tablesWith('壬癸')).toEqual([]);
  });

  it('isReadByColleaguesWithoutAName_andIsNobodysAnyMore', async () => {
    const id = await closedMatter('丁');
    await keepOnly(THREE_YEARS_LATER);
    // Everybody's shift ended long ago: the manager looks at the archive.
    const seen = await journey.complaint('manager', id);
    expect(seen).toMatchObject({ title: REMOVED_TITLE, text: REMOVED_WORDS, evidence: [], isMine: false });
    expect(seen.reporter?.phoneMasked).toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(/undefined|林晓梅|丁/);
    expect(seen.timeline.at(-1)?.title).toBe('姓名、电话、文字和照片已按保存期限删除');
    await estate.as('lin').get(`/api/complaints/${id}`).expect(404);
    expect((await estate.as('lin').get('/api/complaints?scope=mine').expect(200)).body.items).toEqual([]);
  });

  it('ofAReleaseThatSealedPlainWords_isSealedAnew_andTheOldSealsAreNowhere', async () => {
    const id = await closedMatter('戊己');
    let previousHash = '';
    const old = (await chainOf(id)).map((entry) => {
      const { hashVersion: _, salt: __, contentDigest: ___, hash: ____, ...open } = entry;
      const row = plainlySealed({ ...open, previousHash });
      previousHash = row.hash;
      return row;
    });
    await db().delete(TimelineEntry, { complaintId: id });
    await insertRows(db(), TimelineEntry, old);
    expect(findBreak(await chainOf(id))).toBeNull();
    await keepOnly(THREE_YEARS_LATER);
    const entries = await chainOf(id);
    expect(findBreak(entries)).toBeNull();
    expect(entries.at(-1)).toMatchObject({ action: 'removePersonal', data: { sealedAnew: old.length } });
    expect(await tablesWith('戊己')).toEqual([]);
    for (const { hash } of old) expect(await tablesWith(hash)).toEqual([]);
    await db().update(TimelineEntry, { complaintId: id, sequence: 2 }, { actorId: estate.people.cleaner });
    expect(findBreak(await chainOf(id))).toBe(2);
  });
});

describe('a matter reported without an account', () => {
  it('isKeptAYear_thenTheNameTheNumberAndTheCodeAreGone', async () => {
    const guest = (path: string, body: object) =>
      request(booted.http).post(`/api/guest-complaints${path}`).set('idempotency-key', newId()).send(body);
    const where = { estateId: estate.estateId, place: { publicAreaId: estate.publicAreaId } };
    const report = { ...where, text: '东门外的路灯不亮庚', name: '过路的老张', phone: '13700005678' };
    const { number, code } = (await guest('', report).expect(201)).body as GuestReceipt;
    const { id } = await db().findOneByOrFail(Complaint, { number, estateId: estate.estateId });
    await journey.act('desk', id, 'answerOnTheSpot', { answer: '已经换好灯泡' });
    const { version } = (await guest('/follow-up', { code }).expect(200)).body;
    await guest('/follow-up/confirm', { code, version }).expect(200);
    await work();
    await keepOnly(new Date('2027-11-23T01:59:00.000Z'));
    expect((await rowOf(id)).callerPhone).toBe('13700005678');
    await keepOnly(new Date('2027-11-24T02:00:00.000Z'));
    for (const words of ['13700005678', '过路的老张', '路灯不亮庚']) expect(await tablesWith(words)).toEqual([]);
    expect((await rowOf(id)).placeText).toBe('3 栋电梯厅');
    await guest('/follow-up', { code }).expect(404);
  });
});

describe('what is kept for a reason', () => {
  it('isNotTouched_whileItIsOpen_orSomethingOfItWaits', async () => {
    const open = await journey.submit({ text: '还没办完的事' });
    const disputed = await closedMatter('申');
    await journey.act('lin', disputed, 'fileAppeal', { reason: '没有修好', mediaIds: [] });
    const [into, merged] = [await journey.submit(), await journey.submit({ text: '并进去的事' })];
    const { number } = await journey.complaint('desk', into.id);
    await journey.act('desk', merged.id, 'merge', { targetNumber: number, reason: '说的是同一处' });
    await keepOnly(THREE_YEARS_LATER);
    for (const id of [open.id, disputed, into.id, merged.id]) {
      expect(await rowOf(id)).toMatchObject({ personalRemovedAt: null, reporterId: estate.people.lin });
    }
    expect((await runOf())[0]).toMatchObject({ stuckCount: 2 });
  });

  it('ofAChainThatWasTamperedWith_nothingIsRemoved_andOthersAreNotHeldUp', async () => {
    const [forged, sound] = await insertClosed(2);
    await db().update(TimelineEntry, { complaintId: forged }, { body: '改过的' });
    await keepOnly(THREE_YEARS_LATER);
    expect((await rowOf(forged ?? '')).personalRemovedAt).toBeNull();
    expect((await chainOf(forged ?? '')).map(({ body }) => body)).toEqual(['改过的']);
    expect((await rowOf(sound ?? '')).personalRemovedAt).not.toBeNull();
  });
});

describe('the daily run', () => {
  it('thatIsCutOffInAMatter_leavesItWhole_andClearsItTheNextDay', async () => {
    const id = await closedMatter('辛');
    const before = [await rowOf(id), await chainOf(id), await db().countBy(Media, { complaintId: id })];
    await whilePicturesCannotGo(() => keepOnly(THREE_YEARS_LATER));
    expect([await rowOf(id), await chainOf(id), await db().countBy(Media, { complaintId: id })]).toEqual(before);
    await keepOnly(new Date(THREE_YEARS_LATER.getTime() + DAY_MS));
    expect([await tablesWith('辛'), findBreak(await chainOf(id))]).toEqual([[], null]);
  });

  it('goesOnWhereItWas_inPortions_andIsOverForTheDay', async () => {
    const ids = await insertClosed(2 * COMPLAINTS_AT_ONCE + 10);
    booted.clock.set(THREE_YEARS_LATER);
    // Each portion by a worker that knows nothing of the one before it.
    let cleared = 0;
    for (let portion = 0; portion < 2; portion += 1) {
      await booted.app.get(ApplyRetention).run(THREE_YEARS_LATER);
      const now = await countCleared(ids);
      expect(now - cleared).toBeLessThanOrEqual(COMPLAINTS_AT_ONCE);
      expect(await runOf()).toMatchObject([{ day: '2029-11-23', finishedAt: null }]);
      cleared = now;
    }
    await keepOnly(THREE_YEARS_LATER);
    expect(await countCleared(ids)).toBe(ids.length);
    const done = await runOf();
    expect(done).toMatchObject([{ finishedAt: THREE_YEARS_LATER }]);
    await booted.app.get(ApplyRetention).run(THREE_YEARS_LATER);
    expect(await runOf()).toEqual(done);
  });

  it('ofTwoWorkersAtOnce_clearsEachMatterOnce', async () => {
    const ids = await insertClosed(COMPLAINTS_AT_ONCE);
    booted.clock.set(THREE_YEARS_LATER);
    await Promise.all([1, 2, 3].map(() => booted.app.get(ApplyRetention).run(THREE_YEARS_LATER)));
    await keepOnly(THREE_YEARS_LATER);
    expect(await countCleared(ids)).toBe(ids.length);
    for (const id of ids) {
      const entries = await chainOf(id);
      expect([entries.map(({ action }) => action), findBreak(entries)]).toEqual([['submit', 'removePersonal'], null]);
    }
  });
});

/** The database itself refuses, after timeline and matter were cleared. */
async function whilePicturesCannotGo(attempt: () => Promise<unknown>): Promise<void> {
  const isSqlite = booted.dataSource.options.type === 'better-sqlite3';
  const refusal = isSqlite
    ? "BEGIN SELECT RAISE(ABORT, 'cut off'); END"
    : "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'cut off'";
  await booted.dataSource.query(`CREATE TRIGGER cut_off BEFORE DELETE ON media FOR EACH ROW ${refusal}`);
  try {
    await attempt();
  } finally {
    await booted.dataSource.query('DROP TRIGGER cut_off');
  }
}
