import type { RoomAskAnswer, RoomRequestPage } from '@yingsheng/shared/api/residency';
import sharp from 'sharp';
import request from 'supertest';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { HouseholdMember } from '../../src/directory/entities/household-member';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { RegisterEntry } from '../../src/directory/entities/register-entry';
import { ForgetUnclaimedMedia } from '../../src/media/forget-unclaimed-media';
import { Media } from '../../src/media/media.entity';
import { MediaUrlSigner } from '../../src/media/media-url-signer';
import { Notice } from '../../src/notifications/notice.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { RoomRequest } from '../../src/residency/entities/room-request';
import { type BootedApp, bootApp } from '../support/boot-app';
import { bearerOf, signInOf } from '../support/signed-in';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { toldIn } from '../support/told';

const MONDAY = new Date('2026-11-23T02:00:00.000Z');
const ON_THE_BOOKS = { name: '韩梅', phone: '13911112222', kind: 'tenant' as const };

describe('a resident asks for a room', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    booted.clock.set(MONDAY);
    estate = await buildSmallEstate(booted);
    await register(estate.rooms.neighbour, ON_THE_BOOKS);
  });
  afterAll(() => booted.close());

  const manager = () => booted.dataSource.manager;
  const work = () => booted.app.get(OutboxWorker).drain();
  const register = (householdId: string, changes: Partial<RegisterEntry>) =>
    booted.app.get(TransactionRunner).run((m) =>
      insertRows(m, RegisterEntry, [
        {
          id: newId(),
          estateId: estate.estateId,
          householdId,
          name: '某某',
          phone: null,
          kind: 'owner',
          source: 'import',
          importId: null,
          enteredAt: MONDAY,
          until: null,
          endedAt: null,
          ...changes,
        },
      ]),
    );
  const ask = (changes: object = {}) =>
    estate.as('passerBy').post('/api/residency/requests', {
      householdId: estate.rooms.neighbour,
      name: '韩梅',
      phone: '139 1111 2222',
      kind: 'owner',
      ...changes,
    });
  const asked = async (changes: object = {}): Promise<RoomAskAnswer> => (await ask(changes).expect(200)).body;
  const waiting = async (person: 'desk' | 'manager' | 'foreignDesk' = 'desk'): Promise<RoomRequestPage> =>
    (await estate.as(person).get('/api/room-requests').expect(200)).body;
  const decide = (id: string, how: string, body: object = {}, person: 'desk' | 'manager' | 'foreignDesk' = 'desk') =>
    estate.as(person).post(`/api/room-requests/${id}/${how}`, body);
  const homes = async () => (await estate.as('passerBy').get('/api/me').expect(200)).body.homes;
  const noticesOf = async (personId: string) =>
    (await manager().find(Notice, { where: { personId }, order: { id: 'ASC' } })).map(({ title, body }) => ({
      title,
      body,
    }));
  /** Somebody who has just signed in, with limits of their own. */
  const newcomer = async (): Promise<string> => {
    const id = newId();
    await booted.app.get(TransactionRunner).run(async (m) => {
      await insertRows(m, Person, [{ ...NEW_PERSON, id, name: '微信用户', skills: [], zones: [] }]);
      await insertRows(m, RefreshToken, [signInOf(id)]);
    });
    return id;
  };
  const askAs = (personId: string, body: object) =>
    request(booted.http).post('/api/residency/requests').set('authorization', bearerOf(booted, personId)).send(body);

  it('roomsToChooseFrom_areFoundByAddress_andNeverSayWhoLivesThere', async () => {
    const client = estate.as('passerBy');
    const estates = await client.get('/api/residency/estates').expect(200);
    expect(estates.text).toContain(estate.estateId);
    const { body: buildings } = await client.get(`/api/residency/estates/${estate.estateId}/buildings`).expect(200);
    const [unit] = buildings[0].units;
    const rooms = await client.get(`/api/residency/units/${unit.id}/rooms`).expect(200);
    expect(rooms.body).toEqual([
      { householdId: estate.rooms.lin, name: '1201', placeText: '3 栋 2 单元 1201' },
      { householdId: estate.rooms.neighbour, name: '1202', placeText: '3 栋 2 单元 1202' },
    ]);
    const path = `/api/residency/estates/${estate.estateId}/rooms`;
    const found = await client.get(path).query({ query: '3-2-1202' }).expect(200);
    expect(found.body).toEqual([{ householdId: estate.rooms.neighbour, name: '1202', placeText: '3 栋 2 单元 1202' }]);
    for (const secret of ['王桂兰', '林晓梅', '韩梅', '13800001234', '13911112222', '微信用户']) {
      const said = await client.get(path).query({ query: secret }).expect(200);
      expect(said.body).toEqual([]);
      expect(estates.text + rooms.text + found.text).not.toContain(secret);
    }
  });

  it('nameAndNumberOnTheBooks_bindAtOnce_asWhatTheBooksSay_andTheOwnerIsTold', async () => {
    expect(await asked()).toEqual({ isBound: true, placeText: '3 栋 2 单元 1202', dueAt: null });
    expect(await homes()).toMatchObject([{ householdId: estate.rooms.neighbour }]);
    const member = await manager().findOneByOrFail(HouseholdMember, { personId: estate.people.passerBy });
    expect(member).toMatchObject({ kind: 'tenant', confirmedBy: 'register', confirmedById: null });
    expect((await estate.as('passerBy').get('/api/me')).body.name).toBe('韩梅');
    await work();
    expect(await noticesOf(estate.people.neighbour)).toEqual([
      {
        title: '您的房号多了一位成员',
        body: expect.stringContaining('韩梅（租客）绑定了 翠湖花园 3 栋 2 单元 1202。'),
      },
    ]);
    await ask().expect(409);
  });

  it('whateverDoesNotMatch_getsTheSameAnswer_andGoesToTheDeskForOneWorkingDay', async () => {
    const answers: unknown[] = [];
    for (const changes of [{ name: '别人' }, { phone: '13911112223' }, { name: '别人', phone: '13700000000' }]) {
      const id = await newcomer();
      const body = {
        householdId: estate.rooms.neighbour,
        name: '韩梅',
        phone: '13911112222',
        kind: 'owner',
        ...changes,
      };
      const { status, body: answer, headers } = await askAs(id, body);
      answers.push({ status, answer, length: headers['content-length'] });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    // Monday 10:00; a working day later is Tuesday 10:00.
    expect(answers[0]).toMatchObject({
      status: 200,
      answer: { isBound: false, dueAt: '2026-11-24T02:00:00.000Z', placeText: '3 栋 2 单元 1202' },
    });
    await work();
    expect(await noticesOf(estate.people.desk)).toHaveLength(3);
    const page = await waiting();
    expect(page.items).toHaveLength(3);
    expect(page.items[0]).toMatchObject({
      name: '别人',
      register: [{ name: '韩梅', phoneMasked: '139****2222', kind: 'tenant' }],
      members: [{ name: '王桂兰', kind: 'owner' }],
    });
    expect((await waiting('foreignDesk')).items).toEqual([]);
    await estate.as('passerBy').get('/api/room-requests').expect(403);
  });

  it('hundredsOfGuesses_teachNothing', async () => {
    const seen = new Set<string>();
    for (let person = 0; person < 60; person += 1) {
      const id = await newcomer();
      for (let guess = 0; guess < 6; guess += 1) {
        // Half of them know the name, half the number, and none both.
        const knows =
          guess % 2 === 0
            ? { name: '韩梅', phone: `1370000${1000 + person}` }
            : { name: `猜${guess}`, phone: '13911112222' };
        const { status, body } = await askAs(id, { householdId: estate.rooms.neighbour, kind: 'owner', ...knows });
        seen.add(`${guess === 0 ? 'first' : 'later'} ${status} ${body.isBound ?? body.code}`);
      }
    }
    expect([...seen].sort()).toEqual(['first 200 false', 'later 409 RESIDENCY.ASKED_ALREADY']);
  });

  it('aPersonAsksFiveTimesADay_andWithdrawingIsNoWayAroundIt', async () => {
    const withdraw = async () => {
      const { body } = await estate.as('passerBy').get('/api/residency/mine').expect(200);
      await estate.as('passerBy').post(`/api/residency/requests/${body.requests[0].id}/withdraw`, {}).expect(204);
    };
    for (let time = 0; time < 5; time += 1) {
      await asked({ name: `猜${time}` });
      await withdraw();
    }
    const { body } = await ask().expect(429);
    expect(body.code).toBe('RESIDENCY.ASKED_TOO_OFTEN');
    expect(await homes()).toEqual([]);
    booted.clock.set(new Date(MONDAY.getTime() + 86_400_001));
    expect(await asked()).toMatchObject({ isBound: true });
  });

  it('twentyAtOnce_areOneRequest', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ name: '别人' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await manager().countBy(RoomRequest, { personId: estate.people.passerBy })).toBe(1);
  });

  it('aNumberThatSomebodyElseHasShownToBeTheirs_bindsNobodyElse', async () => {
    await manager().update(Person, { id: estate.people.stranger }, { provenPhone: '13911112222' });
    expect(await asked()).toMatchObject({ isBound: false });
    await manager().update(Person, { id: estate.people.stranger }, { provenPhone: null });
  });

  it('theDeskGrants_onceOnly_withTheBooksFollowing_andTheAskerIsTold', async () => {
    await asked({ name: '韩小梅', phone: '13733334444', kind: 'tenant' });
    const id = (await waiting()).items[0]?.id ?? '';
    await decide(id, 'grant', { kind: 'tenant', untilDay: '2026-11-23' }).expect(422);
    await decide(id, 'grant', { kind: 'tenant' }, 'foreignDesk').expect(404);
    const both = await Promise.all([
      decide(id, 'grant', { kind: 'tenant', untilDay: '2027-06-30' }),
      decide(id, 'refuse', { reason: '登记的不是您' }, 'manager'),
      decide(id, 'grant', { kind: 'tenant', untilDay: '2027-06-30' }, 'manager'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    const request = await manager().findOneByOrFail(RoomRequest, { id });
    if (request.state === 'granted') {
      const member = await manager().findOneByOrFail(HouseholdMember, { personId: estate.people.passerBy });
      expect(member).toMatchObject({ kind: 'tenant', confirmedBy: 'desk', until: new Date('2027-06-30T16:00:00Z') });
      expect(await manager().countBy(RegisterEntry, { phone: '13733334444', source: 'desk' })).toBe(1);
    }
    await work();
    expect(await noticesOf(estate.people.passerBy)).toHaveLength(1);
  });

  it('aRefusal_saysWhy_andTheRoomCanBeAskedForAgain', async () => {
    await asked({ name: '韩小梅' });
    const id = (await waiting()).items[0]?.id ?? '';
    await decide(id, 'refuse', { reason: '登记的业主不是您，请带合同来' }).expect(204);
    await work();
    expect(await noticesOf(estate.people.passerBy)).toEqual([
      { title: '房号没有绑定成功', body: expect.stringContaining('登记的业主不是您，请带合同来') },
    ]);
    const audit = await manager().findBy(AuditEntry, { subjectId: estate.rooms.neighbour });
    expect(audit).toMatchObject([
      { action: 'phoneSeen', actorId: estate.people.desk },
      { action: 'roomRequestRefused', actorId: estate.people.desk },
    ]);
    expect(toldIn(audit)).not.toMatch(/139|韩/);
    const { body } = await estate.as('passerBy').get('/api/residency/mine').expect(200);
    expect(body.requests).toMatchObject([{ state: 'refused', reason: '登记的业主不是您，请带合同来' }]);
    expect(await asked({ name: '韩小梅' })).toMatchObject({ isBound: false });
  });

  it('aSale_endsThoseWhoLivedThere_andTheirEntries', async () => {
    await asked({ name: '新业主', phone: '13755556666' });
    const id = (await waiting()).items[0]?.id ?? '';
    await decide(id, 'grant', { kind: 'owner', isSale: true }).expect(204);
    const members = await manager().findBy(HouseholdMember, { householdId: estate.rooms.neighbour });
    expect(members).toMatchObject([{ personId: estate.people.passerBy, kind: 'owner' }]);
    const entries = await manager().findBy(RegisterEntry, { householdId: estate.rooms.neighbour });
    expect(entries.filter(({ endedAt }) => endedAt === null)).toMatchObject([{ name: '新业主', source: 'desk' }]);
    await work();
    expect(await noticesOf(estate.people.neighbour)).toEqual([
      { title: '房号绑定已解除', body: expect.stringContaining('房屋已转让') },
    ]);
  });

  it('thePictureOfADocument_isSeenByTheDeskOnly_outlivesADay_andGoesWithTheDecision', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'gray' } })
      .jpeg()
      .toBuffer();
    const { body: document } = await estate
      .as('passerBy')
      .upload(photo, 'id.jpg', '/api/residency/documents')
      .expect(201);
    await estate
      .as('neighbour')
      .post('/api/residency/requests', {
        householdId: estate.rooms.lin,
        name: '别人',
        phone: '13700000001',
        kind: 'owner',
        documentId: document.id,
      })
      .expect(422);
    await asked({ name: '韩小梅', documentId: document.id });
    booted.clock.set(new Date(MONDAY.getTime() + 2 * 86_400_000));
    await booted.app.get(ForgetUnclaimedMedia).run(booted.clock.now());
    const signer = booted.app.get(MediaUrlSigner);
    const [item] = (await waiting()).items;
    const url = item?.document?.url ?? '';
    await request(booted.http).get(url).expect(200);
    for (const outsider of ['neighbour', 'foreignDesk', 'plumber'] as const) {
      const signed = signer.urlFor(document.id, 'full', estate.people[outsider], booted.clock.now());
      await request(booted.http).get(signed).expect(404);
    }
    await decide(item?.id ?? '', 'refuse', { reason: '照片看不清' }).expect(204);
    expect(await manager().countBy(Media, { id: document.id })).toBe(0);
    await request(booted.http).get(url).expect(404);
  });

  it('whatTheDeskForgets_theManagerHearsOfOnce', async () => {
    await asked({ name: '韩小梅' });
    const job = booted.app
      .get(JobRegistry)
      .all()
      .find(({ name }) => name === 'late-room-requests');
    const runAt = async (iso: string) => {
      booted.clock.set(new Date(iso));
      await job?.run(booted.clock.now());
      await job?.run(booted.clock.now());
      await work();
    };
    await runAt('2026-11-24T01:59:00Z');
    expect(await noticesOf(estate.people.manager)).toEqual([]);
    await runAt('2026-11-24T02:00:00Z');
    expect(await noticesOf(estate.people.manager)).toEqual([
      { title: '绑定申请还没有核对', body: expect.stringContaining('11 月 24 日（周二）10:00 前') },
    ]);
  });
});
