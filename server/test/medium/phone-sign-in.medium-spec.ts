import type { Session } from '@yingsheng/shared/api/auth';
import type { GuestOffer } from '@yingsheng/shared/api/guest';
import request from 'supertest';
import { LessThan } from 'typeorm';
import { SmsCode, SmsTry } from '../../src/auth/entities/sms-code';
import { HouseholdMember } from '../../src/directory/entities/household-member';
import { Person } from '../../src/directory/entities/person';
import { RegisterEntry } from '../../src/directory/entities/register-entry';
import { Notice } from '../../src/notifications/notice.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const MONDAY = new Date('2026-11-23T02:00:00.000Z');
let series = 0;

describe('a number that is shown to be one’s own', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;
  let phone: string;
  let address: string;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: { ...platform.config(), trustedProxies: 1 } });
    estate = await buildSmallEstate(booted);
  });
  beforeEach(async () => {
    series += 1;
    phone = `1391000${1000 + series}`;
    address = `198.51.100.${series}`;
    await at(MONDAY);
  });
  afterEach(() => platform.order('DELETE', 'faults'));
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });

  const manager = () => booted.dataSource.manager;
  const post = (path: string, body: object, token?: string) => {
    const sent = request(booted.http).post(path).set('x-forwarded-for', address);
    return (token === undefined ? sent : sent.set('authorization', `Bearer ${token}`)).send(body);
  };
  /** Here and at the provider, whose signatures are good for minutes. */
  const at = async (instant: Date) => {
    booted.clock.set(instant);
    await platform.order('POST', 'clock', { now: instant.toISOString() });
  };
  const later = (minutes: number) => at(new Date(booted.clock.now().getTime() + minutes * 60_000));
  const codesTo = async (to: string) =>
    (await platform.messages('sms')).filter((message) => message.to === `+86${to}`).map(({ text }) => text.slice(-6));
  const sendCode = async (to = phone): Promise<string> => {
    await post('/api/auth/sms/code', { phone: to }).expect(204);
    return (await codesTo(to)).at(-1) ?? '';
  };
  const signIn = async (to = phone): Promise<Session> =>
    (await post('/api/auth/sms', { phone: to, code: await sendCode(to) }).expect(200)).body;
  const me = async ({ accessToken }: Session) =>
    (await request(booted.http).get('/api/me').set('authorization', `Bearer ${accessToken}`).expect(200)).body;
  const mine = async ({ accessToken }: Session) =>
    (await request(booted.http).get('/api/residency/mine').set('authorization', `Bearer ${accessToken}`).expect(200))
      .body;
  const byWechat = async (openid: string): Promise<Session> => {
    const { code } = await platform.order<{ code: string }>('POST', 'codes', { openid });
    return (await post('/api/auth/wechat', { code }).expect(200)).body;
  };
  const wechatPhone = async ({ accessToken }: Session, openid: string, number: string) => {
    const { code } = await platform.order<{ code: string }>('POST', 'codes', { openid, phone: number });
    return post('/api/residency/phone/wechat', { code }, accessToken);
  };
  const register = (householdId: string, changes: Partial<RegisterEntry> = {}) =>
    booted.app.get(TransactionRunner).run((m) =>
      insertRows(m, RegisterEntry, [
        {
          id: newId(),
          estateId: estate.estateId,
          householdId,
          name: '林小雨',
          phone,
          kind: 'family',
          source: 'import',
          importId: null,
          enteredAt: MONDAY,
          until: null,
          endedAt: null,
          ...changes,
        },
      ]),
    );

  it('whoShowsItAfterTheyWereBound_isToldWhatWasFiledForThemThere', async () => {
    const journey = new Journey(estate);
    const { id } = await journey.submit({
      place: { householdId: estate.rooms.neighbour },
      onBehalfOf: { name: '王阿婆', phone, consentVersion: '1' },
    });
    const work = () => booted.app.get(OutboxWorker).drain();
    await work();
    await estate.as('neighbour').get(`/api/complaints/${id}`).expect(404);
    await estate.as('neighbour').post('/api/residency/phone/code', { phone }).expect(204);
    const code = (await codesTo(phone)).at(-1) ?? '';
    await estate.as('neighbour').post('/api/residency/phone/proof', { phone, code });
    await work();
    const notices = await manager().findBy(Notice, { personId: estate.people.neighbour, complaintId: id });
    expect(notices.map(({ title }) => title)).toEqual(['有人替您反映了一件事']);
    await estate.as('neighbour').get(`/api/complaints/${id}`).expect(200);
    expect((await journey.complaint('lin', id)).timeline).toHaveLength(1);
  });

  describe('with reports made before without signing in', () => {
    const report = (changes: object = {}) =>
      request(booted.http)
        .post('/api/guest-complaints')
        .set({ 'idempotency-key': newId(), 'x-forwarded-for': address })
        .send({ estateId: estate.estateId, text: '东门外的路灯不亮', place: { note: '东门外' }, phone, ...changes })
        .expect(201);
    const offersTo = async ({ accessToken }: Session): Promise<GuestOffer[]> =>
      (await request(booted.http).get('/api/guest-offers').set('authorization', `Bearer ${accessToken}`).expect(200))
        .body;
    const numbersOffered = async (session: Session) => (await offersTo(session)).map(({ number }) => number);

    it('isOfferedThem_bySmsAtOnce_inWechatOnceTheButtonProvedIt_andNobodyElsesEver', async () => {
      const { number } = (await report()).body;
      await report({ phone: '13999990002' });
      expect(await numbersOffered(await signIn())).toEqual([number]);
      const openid = `guest-${series}`;
      const inWechat = await byWechat(openid);
      expect(await numbersOffered(inWechat)).toEqual([]);
      const { session } = (await wechatPhone(inWechat, openid, phone)).body;
      expect(await numbersOffered(session)).toEqual([number]);
    });

    it('saidNo_theyAreNotAskedAgain_onAnyDevice_andSaidYes_itIsAmongTheirOwn', async () => {
      await report();
      const first = await signIn();
      const [no] = await offersTo(first);
      await post(`/api/guest-offers/${no?.id}/decline`, {}, first.accessToken).expect(204);
      const { number } = (await report({ text: '西门的路灯也不亮' })).body;
      await later(2);
      const again = await signIn();
      expect(await numbersOffered(again)).toEqual([number]);
      const [yes] = await offersTo(again);
      await post(`/api/guest-offers/${yes?.id}/accept`, {}, again.accessToken).expect(200);
      const own = await request(booted.http)
        .get('/api/complaints?scope=mine')
        .set('authorization', `Bearer ${again.accessToken}`)
        .expect(200);
      expect(own.body.items).toMatchObject([{ number }]);
    });
  });

  describe('signs in', () => {
    it('aNewNumber_asAResidentWithoutARoom_andNextTimeAsTheSamePerson', async () => {
      const first = await signIn();
      expect(await me(first)).toMatchObject({ name: '手机用户', homes: [], roles: [], appHome: 'resident' });
      await later(2);
      expect((await me(await signIn())).id).toBe(first.personId);
    });

    it('aKnownNumberAndAnUnknownOne_getTheSameAnswer', async () => {
      await signIn();
      await later(2);
      const known = await post('/api/auth/sms/code', { phone }).expect(204);
      const unknown = await post('/api/auth/sms/code', { phone: '13999990000' }).expect(204);
      expect(known.text).toBe(unknown.text);
      const wrong = await post('/api/auth/sms', { phone, code: '000000' });
      const none = await post('/api/auth/sms', { phone: '13999990001', code: '000000' });
      expect({ status: wrong.status, code: wrong.body.code, text: wrong.body.message }).toEqual({
        status: none.status,
        code: none.body.code,
        text: none.body.message,
      });
    });

    it('aCode_isGoodOnce_andForFiveMinutes_andTheLatestOnly', async () => {
      const code = await sendCode();
      const answers = await Promise.all(Array.from({ length: 5 }, () => post('/api/auth/sms', { phone, code })));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      await later(1);
      const older = await sendCode();
      await later(1);
      const newer = await sendCode();
      if (older !== newer) await post('/api/auth/sms', { phone, code: older }).expect(422);
      await later(5);
      await post('/api/auth/sms', { phone, code: newer }).expect(422);
    });

    it('fiveWrongTries_killACode_evenAtOnce', async () => {
      const code = await sendCode();
      const wrong = code === '123456' ? '654321' : '123456';
      await Promise.all(Array.from({ length: 12 }, () => post('/api/auth/sms', { phone, code: wrong })));
      await post('/api/auth/sms', { phone, code }).expect(422);
    });

    it('wrongCode_isWrittenDown_whetherOrNotOneIsOnItsWay', async () => {
      const wrong = (await sendCode()) === '123456' ? '654321' : '123456';
      const written = async () => [await manager().count(SmsCode), await manager().count(SmsTry)] as const;
      const [codes, tries] = await written();
      await post('/api/auth/sms', { phone, code: wrong }).expect(422);
      expect(await written()).toEqual([codes, tries + 1]);
      const unknown = '13910999999';
      await post('/api/auth/sms', { phone: unknown, code: wrong }).expect(422);
      expect(await written()).toEqual([codes, tries + 2]);
      // It stands in nobody's way.
      await post('/api/auth/sms', { phone: unknown, code: await sendCode(unknown) }).expect(200);
    });

    it('aWrongTry_asksTheDatabaseTheSame_whetherOrNotOneIsOnItsWay', async () => {
      const wrong = (await sendCode()) === '123456' ? '654321' : '123456';
      const statements = async (to: string): Promise<string[]> => {
        const spy = jest.spyOn(booted.dataSource.logger, 'logQuery');
        await post('/api/auth/sms', { phone: to, code: wrong }).expect(422);
        const seen = spy.mock.calls.map(([sql]) => sql);
        spy.mockRestore();
        return seen;
      };
      const pending = await statements(phone);
      expect(pending.some((sql) => sql.includes('sms_try'))).toBe(true);
      expect(await statements('13910999998')).toEqual(pending);
    });

    it('triesAreForgotten_withTheCodesOfTheirDay', async () => {
      await sendCode();
      await post('/api/auth/sms', { phone, code: '000000' });
      await later(25 * 60);
      await sendCode();
      expect(await manager().countBy(SmsTry, { triedAt: LessThan(MONDAY) })).toBe(0);
      expect(await manager().countBy(SmsTry, { triedAt: MONDAY })).toBe(0);
    });

    it('neitherNumberNorCode_standInTheDatabase', async () => {
      const code = await sendCode();
      await post('/api/auth/sms', { phone, code });
      const rows = JSON.stringify([await manager().find(SmsCode), await manager().find(SmsTry)]);
      expect(rows).not.toContain(phone);
      expect(rows).not.toContain(`"${code}"`);
    });

    it('codes_haveLimitsPerMinuteAndHour_andPerAddress_alsoAtOnce', async () => {
      const atOnce = await Promise.all(Array.from({ length: 10 }, () => post('/api/auth/sms/code', { phone })));
      expect(atOnce.filter(({ status }) => status === 204).length).toBeLessThanOrEqual(1);
      const statuses: number[] = [];
      for (let time = 0; time < 8; time += 1) {
        await later(2);
        statuses.push((await post('/api/auth/sms/code', { phone })).status);
      }
      expect(statuses.filter((status) => status === 204).length).toBeLessThanOrEqual(5);
      expect(statuses.at(-1)).toBe(429);
      const many: number[] = [];
      for (let number = 0; number < 40; number += 1) {
        many.push((await post('/api/auth/sms/code', { phone: `1380000${1000 + number}` })).status);
      }
      expect(many.filter((status) => status === 204).length).toBeLessThanOrEqual(30);
    });

    it('aProviderThatFails_isSaid_andCostsNoTry', async () => {
      await platform.order('POST', 'faults', { on: 'tencent-sms', kind: 'errcode', value: 'InternalError', times: 1 });
      const { body } = await post('/api/auth/sms/code', { phone }).expect(503);
      expect(body.code).toBe('SMS.UNAVAILABLE');
      await sendCode();
    });

    it('aPersonWhoLeft_staysOut', async () => {
      const { personId } = await signIn();
      await manager().update(Person, { id: personId }, { isActive: false });
      await later(2);
      await post('/api/auth/sms', { phone, code: await sendCode() }).expect(403);
    });
  });

  describe('finds the room', () => {
    it('everyRoomWhereTheNumberIs_isOffered_withItsPlaceOnly_andBoundAfterAYes', async () => {
      await register(estate.rooms.lin);
      await register(estate.rooms.neighbour, {
        name: '另一个名字',
        until: new Date('2027-06-30T16:00:00Z'),
        kind: 'tenant',
      });
      const session = await signIn();
      const { offers } = await mine(session);
      expect(offers).toEqual([
        { householdId: estate.rooms.lin, estateName: '翠湖花园', placeText: '3 栋 2 单元 1201' },
        { householdId: estate.rooms.neighbour, estateName: '翠湖花园', placeText: '3 栋 2 单元 1202' },
      ]);
      const yes = (body: object) =>
        post(`/api/residency/offers/${estate.rooms.neighbour}/accept`, body, session.accessToken);
      expect((await yes({}).expect(422)).body.code).toBe('RESIDENCY.NAME_MISSING');
      const answers = await Promise.all([yes({ name: '林小雨' }), yes({ name: '林小雨' })]);
      expect(answers.map(({ status }) => status)).toEqual([204, 204]);
      expect(await me(session)).toMatchObject({ name: '林小雨', homes: [{ placeText: '3 栋 2 单元 1202' }] });
      const member = await manager().findOneByOrFail(HouseholdMember, { personId: session.personId });
      expect(member).toMatchObject({ kind: 'tenant', confirmedBy: 'phone', until: new Date('2027-06-30T16:00:00Z') });
      expect((await mine(session)).offers).toHaveLength(1);
    });

    it('aRoomThatIsNotTheirs_isNotAskedAboutAgain_andIsStillTheirsToBind', async () => {
      await register(estate.rooms.lin);
      const session = await signIn();
      const no = () => post(`/api/residency/offers/${estate.rooms.lin}/decline`, {}, session.accessToken);
      const answers = await Promise.all([no(), no()]);
      expect(answers.map(({ status }) => status)).toEqual([204, 204]);
      expect((await mine(session)).offers).toEqual([]);
      await post(`/api/residency/offers/${estate.rooms.neighbour}/decline`, {}, session.accessToken).expect(404);
      await post(`/api/residency/offers/${estate.rooms.lin}/accept`, { name: '林小雨' }, session.accessToken).expect(
        204,
      );
      expect((await mine(session)).rooms).toMatchObject([{ placeText: '3 栋 2 单元 1201' }]);
    });

    it('aRoomWhereTheNumberIsNot_orNoLonger_isNotFound', async () => {
      await register(estate.rooms.neighbour, { endedAt: MONDAY });
      const session = await signIn();
      expect((await mine(session)).offers).toEqual([]);
      const answers = [];
      for (const id of [estate.rooms.lin, estate.rooms.neighbour, newId()]) {
        const { status, body } = await post(
          `/api/residency/offers/${id}/accept`,
          { name: '某某' },
          session.accessToken,
        );
        answers.push(`${status} ${body.code}`);
      }
      expect(new Set(answers)).toEqual(new Set(['404 REQUEST.NOT_FOUND']));
      await estate
        .as('passerBy')
        .post(`/api/residency/offers/${estate.rooms.lin}/accept`, { name: '某某' })
        .expect(404);
    });

    it('theButtonOfWechat_provesTheNumber_once', async () => {
      await register(estate.rooms.lin);
      const session = await byWechat(`openid-button-${phone}`);
      expect((await wechatPhone(session, 'openid-any', phone)).body).toEqual({ session: null });
      expect(await mine(session)).toMatchObject({ offers: [{ placeText: '3 栋 2 单元 1201' }] });
      const { body } = await post('/api/residency/phone/wechat', { code: 'code-none' }, session.accessToken).expect(
        401,
      );
      expect(body.code).toBe('AUTH.WECHAT_CODE_REJECTED');
    });

    it('aBlankWechatPerson_joinsThePersonFromTheWeb_andGoesOnAsThem', async () => {
      const web = await signIn();
      const openid = `openid-blank-${phone}`;
      const blank = await byWechat(openid);
      const { body } = await wechatPhone(blank, openid, phone);
      expect(body.session.personId).toBe(web.personId);
      await request(booted.http).get('/api/me').set('authorization', `Bearer ${blank.accessToken}`).expect(401);
      expect((await byWechat(openid)).personId).toBe(web.personId);
      expect(await manager().findOneBy(Person, { id: blank.personId })).toMatchObject({ isActive: false });
    });

    it('aWechatPersonWhoHasAlreadyAsked_isToldWhatToDo', async () => {
      await signIn();
      const openid = `openid-busy-${phone}`;
      const busy = await byWechat(openid);
      const ask = { householdId: estate.rooms.lin, name: '某某', phone: '13700009999', kind: 'owner' };
      await post('/api/residency/requests', ask, busy.accessToken).expect(200);
      const { status, body } = await wechatPhone(busy, openid, phone);
      expect([status, body.code]).toEqual([409, 'RESIDENCY.PHONE_OF_ANOTHER']);
      expect((await byWechat(openid)).personId).toBe(busy.personId);
    });

    it('oneNumber_isOfOnePerson_whoeverProvesItAtOnce', async () => {
      const sessions = await Promise.all([1, 2, 3].map((n) => byWechat(`openid-race-${n}-${phone}`)));
      await Promise.all(sessions.map((session, n) => wechatPhone(session, `openid-race-${n}-${phone}`, phone)));
      expect(await manager().countBy(Person, { provenPhone: phone })).toBe(1);
    });
  });
});
