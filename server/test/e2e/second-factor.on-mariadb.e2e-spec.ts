import type { Session } from '@yingsheng/shared/api/auth';
import type { MySecondFactor } from '@yingsheng/shared/api/second-factor';
import type { Role } from '@yingsheng/shared/people/role';
import request from 'supertest';
import { RecoveryCode, SecondFactor } from '../../src/auth/entities/second-factor';
import { hashPassword } from '../../src/auth/passwords';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { Notice } from '../../src/notifications/notice.entity';
import { resetSecondFactorOf } from '../../src/operate/reset-second-factor/reset-second-factor-of';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { codeAt, type Enrolled, enrolSecondFactor } from '../support/second-factor';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const PASSWORD = '晚风吹过湖边那排柳树梢';
const MONDAY = new Date('2026-11-23T02:00:00.000Z');

/** Somebody who works here, with every way of signing in. */
interface Colleague {
  readonly id: string;
  readonly account: string;
  readonly phone: string;
  readonly openid: string;
}

describe('the second step of signing in, where real people work', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;
  let passwordHash: string;
  let next = 0;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: { ...platform.config(), isProduction: true, isDemo: false, trustedProxies: 1 } });
    estate = await buildSmallEstate(booted);
    passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(async () => {
    next += 1;
    await at(new Date(MONDAY.getTime() + next * 3_600_000));
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });

  const manager = () => booted.dataSource.manager;
  /** Here and at the provider of messages, whose signatures are good for minutes. */
  const at = async (instant: Date) => {
    booted.clock.set(instant);
    await platform.order('POST', 'clock', { now: instant.toISOString() });
  };
  const later = (seconds: number) => at(new Date(booted.clock.now().getTime() + seconds * 1000));
  const colleague = async (role: Role): Promise<Colleague> => {
    const { length } = await manager().find(Person);
    const id = newId();
    const known = { account: `colleague${length}`, phone: `1391100${1000 + length}`, openid: `openid-${length}` };
    await booted.app.get(TransactionRunner).run(async (transaction) => {
      const { account: staffAccount, phone, openid: wechatOpenid } = known;
      const ways = { phone, provenPhone: phone, staffAccount, wechatOpenid, passwordHash };
      await insertRows(transaction, Person, [{ ...NEW_PERSON, ...ways, id, name: '方敏' }]);
      await insertRows(transaction, RoleGrant, [{ personId: id, role, estateId: estate.estateId }]);
    });
    return { id, ...known };
  };
  const post = (path: string, body: object, session?: Session, address = `10.4.${next}.1`) => {
    const sent = request(booted.http).post(path).set('x-forwarded-for', address);
    return (session === undefined ? sent : sent.set('authorization', `Bearer ${session.accessToken}`)).send(body);
  };
  const get = (path: string, session: Session) =>
    request(booted.http).get(path).set('authorization', `Bearer ${session.accessToken}`);
  const mine = (path: string, body: object, session: Session, address?: string) =>
    post(`/api/me/second-factor/${path}`, body, session, address);
  const stateOf = async (session: Session): Promise<MySecondFactor> =>
    (await get('/api/me/second-factor', session).expect(200)).body;
  const codeOf = (secret: string) => codeAt(secret, booted.clock.now());
  const byAccount = async ({ account }: Colleague, address?: string): Promise<Session> =>
    (await post('/api/auth/staff', { account, password: PASSWORD }, undefined, address).expect(200)).body;
  const smsCode = async (phone: string): Promise<string> => {
    await post('/api/auth/sms/code', { phone }).expect(204);
    const sent = (await platform.messages('sms')).filter(({ to }) => to === `+86${phone}`);
    return sent.at(-1)?.text.slice(-6) ?? '';
  };
  const bySms = async ({ phone }: Colleague): Promise<Session> =>
    (await post('/api/auth/sms', { phone, code: await smsCode(phone) }).expect(200)).body;
  const byWechat = async ({ openid }: Colleague): Promise<Session> => {
    const { code } = await platform.order<{ code: string }>('POST', 'codes', { openid });
    return (await post('/api/auth/wechat', { code }).expect(200)).body;
  };
  const byRefresh = async (who: Colleague): Promise<Session> => {
    const { refreshToken } = await byAccount(who);
    return (await post('/api/auth/refresh', { refreshToken }).expect(200)).body;
  };
  const WAYS = { byAccount, bySms, byWechat, byRefresh };
  /** In the next time step, so that the next code of the phone is a new one. */
  const enrol = async (session: Session): Promise<Enrolled> => {
    const enrolled = await enrolSecondFactor(booted, session.accessToken);
    await later(30);
    return enrolled;
  };
  const changesOf = async (subjectId: string) =>
    (await manager().find(AuditEntry, { where: { subjectId }, order: { id: 'ASC' } })).map(({ action }) => action);
  const titlesFor = async (personId: string) => {
    await booted.app.get(OutboxWorker, { strict: false }).drain();
    return (await manager().find(Notice, { where: { personId }, order: { id: 'ASC' } })).map(({ title }) => title);
  };

  describe.each(['admin', 'companyQuality'] as const)('%s', (role) => {
    it.each(Object.keys(WAYS) as (keyof typeof WAYS)[])(
      'signedIn_%s_opensNothing_beforeASecondFactorIsSetUp_orShown',
      async (way) => {
        const who = await colleague(role);
        const first = await WAYS[way](who);
        const closed = [
          '/api/me',
          '/api/me/account',
          '/api/staff-accounts',
          '/api/audit',
          '/api/notices',
          '/api/events',
        ];
        for (const path of closed) {
          const { status, body } = await get(path, first);
          expect([path, status, body.code]).toEqual([path, 401, 'AUTH.SECOND_FACTOR_NEEDED']);
        }
        expect(await stateOf(first)).toMatchObject({ state: 'setUpNeeded', isOn: false, isRequired: true });
        await enrol(first);
        await get('/api/me', first).expect(200);
        await later(120);
        const second = await WAYS[way](who);
        expect(await stateOf(second)).toMatchObject({ state: 'codeNeeded', isOn: true });
        await get('/api/me', second).expect(401);
      },
    );
  });

  it('everybodyElse_isAskedForNothing_andMayHaveOne', async () => {
    for (const role of ['handler', 'frontDesk', 'estateManager'] as const) {
      const who = await colleague(role);
      const session = await byAccount(who);
      await get('/api/me', session).expect(200);
      expect(await stateOf(session)).toMatchObject({ state: 'open', isOn: false, isRequired: false });
      await enrol(session);
      await get('/api/me', session).expect(200);
      await get('/api/me', await bySms(who)).expect(401);
    }
  });

  it('whoeverBecomesAnAdministrator_isLedToSetOneUp_withTheSignInTheyHave', async () => {
    const who = await colleague('handler');
    const session = await byAccount(who);
    await get('/api/me', session).expect(200);
    await booted.app
      .get(TransactionRunner)
      .run((m) => insertRows(m, RoleGrant, [{ personId: who.id, role: 'admin', estateId: estate.estateId }]));
    await get('/api/me', session).expect(401);
    expect(await stateOf(session)).toMatchObject({ state: 'setUpNeeded' });
  });

  describe('a code', () => {
    it('opensThisSignInOnly_alsoAfterItWasRenewed', async () => {
      const who = await colleague('admin');
      const { secret } = await enrol(await byAccount(who));
      const [here, there] = [await byAccount(who), await byAccount(who)];
      await mine('prove', { code: codeOf(secret) }, here).expect(204);
      await get('/api/me', here).expect(200);
      await get('/api/me', there).expect(401);
      const { body: renewed } = await post('/api/auth/refresh', { refreshToken: here.refreshToken }).expect(200);
      await get('/api/me', renewed).expect(200);
    });

    it('isGoodOnce_shownByManyAtOnce_andNeverAgain', async () => {
      const who = await colleague('admin');
      const { secret } = await enrol(await byAccount(who));
      const sessions = [];
      for (let one = 0; one < 5; one += 1) sessions.push(await byAccount(who));
      const code = codeOf(secret);
      const answers = await Promise.all(sessions.map((session) => mine('prove', { code }, session)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422, 422]);
      const opened = await Promise.all(sessions.map((session) => get('/api/me', session)));
      expect(opened.filter(({ status }) => status === 200)).toHaveLength(1);
      // The phone's clock may be half a minute off: the code is still computed, and still spent.
      await later(30);
      await mine('prove', { code }, await byAccount(who)).expect(422);
    });

    it('ofTheSetUp_doesNotSignIn', async () => {
      const who = await colleague('admin');
      const session = await byAccount(who);
      const { body: draft } = await mine('begin', {}, session).expect(200);
      const code = codeOf(draft.secret);
      await mine('confirm', { code }, session).expect(200);
      await mine('prove', { code }, await byAccount(who)).expect(422);
    });

    it('ofSomebodyElse_opensNothing', async () => {
      const [one, other] = [await colleague('admin'), await colleague('admin')];
      await enrol(await byAccount(one));
      const { secret, codes } = await enrol(await byAccount(other));
      const session = await byAccount(one);
      await mine('prove', { code: codeOf(secret) }, session).expect(422);
      await mine('prove', { code: codes[0] }, session).expect(422);
      await get('/api/me', session).expect(401);
    });

    it('guessed_isCountedBeforeItIsLookedAt_whateverSignInItComesWith_andTheOwnerComesInWhereTheyAreKnown', async () => {
      const who = await colleague('admin');
      const { secret } = await enrol(await byAccount(who, '10.8.0.1'));
      const known = await byAccount(who, '10.8.0.1');
      await mine('prove', { code: codeOf(secret) }, known, '10.8.0.1').expect(204);
      await later(30);
      const sessions = [await byAccount(who, '10.8.0.2'), await byAccount(who, '10.8.0.3')];
      const guesses = Array.from({ length: 12 }, (_, guess) =>
        mine('prove', { code: `00000${guess % 10}` }, sessions[guess % 2]!, `10.8.0.${2 + (guess % 2)}`),
      );
      const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(5).fill(422), ...Array(7).fill(429)]);
      await mine('prove', { code: codeOf(secret) }, sessions[0]!, '10.8.0.2').expect(429);
      await mine('prove', { code: codeOf(secret) }, await byAccount(who, '10.8.0.1'), '10.8.0.1').expect(204);
    });
  });

  describe('a recovery code', () => {
    it('standsInForThePhone_once_ofManyAtOnceToo_andThePersonIsTold', async () => {
      const who = await colleague('companyQuality');
      const { codes } = await enrol(await byAccount(who));
      expect(codes).toHaveLength(10);
      const typed = ` ${codes[3]?.slice(0, 5).toLowerCase()}-${codes[3]?.slice(5)} `;
      const sessions: Session[] = [];
      for (let one = 0; one < 5; one += 1) sessions.push(await byAccount(who));
      const answers = await Promise.all(sessions.map((session) => mine('prove', { code: typed }, session)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422, 422]);
      const open = sessions[answers.findIndex(({ status }) => status === 204)]!;
      expect(await stateOf(open)).toMatchObject({ state: 'open', recoveryCodesLeft: 9 });
      expect(await changesOf(who.id)).toEqual(['secondFactorOn', 'recoveryCodeUsed']);
      expect(await titlesFor(who.id)).toEqual(['两步验证已开启', '有人用备用码登录']);
    });

    it('isReplacedWithAllOthers_byACodeOfThePhone', async () => {
      const who = await colleague('admin');
      const session = await byAccount(who);
      const { secret, codes } = await enrol(session);
      await mine('recovery-codes', { code: '000000' }, session).expect(422);
      const { body } = await mine('recovery-codes', { code: codeOf(secret) }, session).expect(200);
      await mine('prove', { code: codes[0] }, await byAccount(who)).expect(422);
      await mine('prove', { code: body.codes[0] }, await byAccount(who)).expect(204);
    });
  });

  describe('what stands in the database', () => {
    it('computesNoCode_withoutTheKeyOfTheServer', async () => {
      const who = await colleague('admin');
      const { secret, codes } = await enrol(await byAccount(who));
      const rows = JSON.stringify([
        await manager().findBy(SecondFactor, { personId: who.id }),
        await manager().findBy(RecoveryCode, { personId: who.id }),
      ]);
      expect(rows).not.toContain(secret.replaceAll(' ', ''));
      for (const code of codes) expect(rows).not.toContain(code);
    });
  });

  describe('another phone', () => {
    it('isSetUpOnlyByWhoeverShowsACodeOfTheOldOne_andTheOthersSignInsEnd', async () => {
      const who = await colleague('admin');
      const session = await byAccount(who);
      const { secret } = await enrol(session);
      const elsewhere = await byAccount(who);
      await mine('begin', {}, elsewhere).expect(422);
      await mine('begin', { code: '000000' }, session).expect(422);
      const { body: draft } = await mine('begin', { code: codeOf(secret) }, session).expect(200);
      await mine('confirm', { code: '000000' }, session).expect(422);
      await mine('confirm', { code: codeOf(draft.secret) }, session).expect(200);
      expect((await get('/api/me/second-factor', elsewhere)).body.code).toBe('AUTH.EXPIRED');
      await later(30);
      const again = await byAccount(who);
      await mine('prove', { code: codeOf(secret) }, again).expect(422);
      await mine('prove', { code: codeOf(draft.secret) }, again).expect(204);
    });

    it('whoseSecretWasNotConfirmed_isForgotten', async () => {
      const session = await byAccount(await colleague('admin'));
      const { body: draft } = await mine('begin', {}, session).expect(200);
      await later(14 * 60);
      const { refreshToken } = session;
      await later(17 * 60);
      const { body: renewed } = await post('/api/auth/refresh', { refreshToken }).expect(200);
      await mine('confirm', { code: codeOf(draft.secret) }, renewed).expect(422);
    });
  });

  describe('doing without', () => {
    it('asksForPasswordAndCode_andIsNotForWhoMustHaveOne', async () => {
      const who = await colleague('estateManager');
      const session = await byAccount(who);
      const { secret } = await enrol(session);
      const off = (body: object) => mine('turn-off', body, session);
      expect((await off({ code: codeOf(secret) }).expect(422)).body.code).toBe('AUTH.OLD_PASSWORD_WRONG');
      expect((await off({ code: '000000', password: PASSWORD }).expect(422)).body.code).toBe(
        'SECOND_FACTOR.CODE_WRONG',
      );
      await off({ code: codeOf(secret), password: PASSWORD }).expect(204);
      await get('/api/me', await byAccount(who)).expect(200);
      expect(await changesOf(who.id)).toEqual(['secondFactorOn', 'secondFactorOff']);
      const must = await byAccount(await colleague('admin'));
      const { secret: kept } = await enrol(must);
      const refused = await mine('turn-off', { code: codeOf(kept), password: PASSWORD }, must).expect(409);
      expect(refused.body.code).toBe('SECOND_FACTOR.REQUIRED');
    });

    it('isNothingThatASignInWithoutTheCodeMayDo', async () => {
      const who = await colleague('estateManager');
      const { secret } = await enrol(await byAccount(who));
      const session = await byAccount(who);
      await mine('turn-off', { code: codeOf(secret), password: PASSWORD }, session).expect(401);
      await mine('recovery-codes', { code: codeOf(secret) }, session).expect(401);
    });
  });

  describe('a lost phone', () => {
    const reset = (personId: string, session: Session) =>
      post(`/api/staff-accounts/${personId}/second-factor/reset`, {}, session);

    it('isAnsweredByAnotherAdministrator_withAnEntryOfTheAudit_andANotice', async () => {
      const [lost, helper] = [await colleague('companyQuality'), await colleague('admin')];
      const before = await byAccount(lost);
      await enrol(before);
      const helping = await byAccount(helper);
      await reset(lost.id, helping).expect(401);
      await enrol(helping);
      await reset(lost.id, helping).expect(204);
      expect((await get('/api/me/second-factor', before)).body.code).toBe('AUTH.EXPIRED');
      expect(await stateOf(await byAccount(lost))).toMatchObject({ state: 'setUpNeeded' });
      expect(await changesOf(lost.id)).toEqual(['secondFactorOn', 'secondFactorReset']);
      const [entry] = await manager().findBy(AuditEntry, { subjectId: lost.id, action: 'secondFactorReset' });
      expect(entry?.actorId).toBe(helper.id);
      expect(await titlesFor(lost.id)).toEqual(['两步验证已开启', '两步验证已重置']);
    });

    it('ofTheOnlyAdministrator_isAnsweredOnTheMachine_byNobodyInTheAudit', async () => {
      const lost = await colleague('admin');
      const before = await byAccount(lost);
      await enrol(before);
      const { account } = lost;
      const now = booted.clock.now();
      const run = () => booted.app.get(TransactionRunner).run((m) => resetSecondFactorOf(m, account, now));
      expect(await run()).toBe('方敏');
      expect((await get('/api/me/second-factor', before)).body.code).toBe('AUTH.EXPIRED');
      expect(await stateOf(await byAccount(lost))).toMatchObject({ state: 'setUpNeeded' });
      const entry = await manager().findOneByOrFail(AuditEntry, { subjectId: lost.id, action: 'secondFactorReset' });
      expect(entry.actorId).toBeNull();
      await expect(run()).rejects.toThrow('没有开启两步验证');
    });

    it('isNothingThatWhoHasFewerRights_orOneself_mayAnswer', async () => {
      const [lost, chief, foreign] = [await colleague('admin'), await colleague('estateManager'), estate.people.lin];
      const own = await byAccount(lost);
      await enrol(own);
      await reset(lost.id, await byAccount(chief)).expect(403);
      expect((await reset(lost.id, own).expect(409)).body.code).toBe('SECOND_FACTOR.ONESELF');
      await reset(foreign, own).expect(404);
      await reset(newId(), own).expect(404);
      expect(await stateOf(await byAccount(lost))).toMatchObject({ state: 'codeNeeded' });
    });
  });

  describe('a forgotten password', () => {
    const NEW_PASSWORD = '秋天的银杏叶落了满满一地';
    const forgotten = (phone: string, code: string) => post('/api/auth/forgotten-password', { phone, code });
    const linkFor = async ({ phone }: Colleague): Promise<string> =>
      (await forgotten(phone, await smsCode(phone)).expect(200)).body.linkCode;
    const choose = (code: string, body: object = {}) =>
      post('/api/auth/staff-links/accept', { code, password: NEW_PASSWORD, ...body });
    const look = async (code: string) => (await post('/api/auth/staff-links/look', { code }).expect(200)).body;

    it('isReplacedByWhoeverShowsTheTelephone_everySignInEnds_andThePersonIsTold', async () => {
      const who = await colleague('handler');
      const before = await byAccount(who);
      const code = await linkFor(who);
      expect(await look(code)).toMatchObject({ purpose: 'passwordReset', needsSecondFactor: false });
      expect((await choose(code, { password: who.account }).expect(422)).body.code).toBe('AUTH.PASSWORD_WEAK');
      const { body } = await choose(code).expect(200);
      await get('/api/me', body.session).expect(200);
      await get('/api/me', before).expect(401);
      await choose(code).expect(404);
      await post('/api/auth/staff', { account: who.account, password: PASSWORD }).expect(401);
      await post('/api/auth/staff', { account: who.account, password: NEW_PASSWORD }).expect(200);
      expect(await changesOf(who.id)).toEqual(['passwordForgotten', 'passwordChanged']);
      expect(await titlesFor(who.id)).toEqual(['密码改了']);
    });

    it('ofWhoHasASecondFactor_isReplacedOnlyWithThatToo_andItIsNotAskedForAgain', async () => {
      const who = await colleague('admin');
      const { secret, codes } = await enrol(await byAccount(who));
      const code = await linkFor(who);
      expect(await look(code)).toMatchObject({ needsSecondFactor: true });
      for (const secondFactorCode of [undefined, '000000']) {
        expect((await choose(code, { secondFactorCode }).expect(422)).body.code).toBe('SECOND_FACTOR.CODE_WRONG');
      }
      await get('/api/me', await byAccount(who)).expect(401);
      const { body } = await choose(code, { secondFactorCode: codeOf(secret) }).expect(200);
      await get('/api/me', body.session).expect(200);
      await later(120);
      const again = await choose(await linkFor(who), { secondFactorCode: codes[0] }).expect(200);
      await get('/api/me', again.body.session).expect(200);
    });

    it('ofWhoMustHaveASecondFactorAndHasNone_leadsToSettingItUp', async () => {
      const { body } = await choose(await linkFor(await colleague('admin'))).expect(200);
      expect(await stateOf(body.session)).toMatchObject({ state: 'setUpNeeded' });
    });

    it('isNothingThatANumberOfNobody_ofAResident_ofTwo_orOfWhoLeft_replaces_andAskingTellsNothing', async () => {
      const [one, two, left] = [await colleague('handler'), await colleague('handler'), await colleague('handler')];
      await manager().update(Person, { id: two.id }, { phone: one.phone });
      await manager().update(Person, { id: left.id }, { isActive: false });
      const resident = '13922223333';
      await manager().update(Person, { id: estate.people.lin }, { phone: resident, provenPhone: resident });
      const asked = [];
      for (const phone of ['13922224444', resident, one.phone, left.phone]) {
        const sent = await post('/api/auth/sms/code', { phone });
        asked.push([sent.status, sent.text]);
        const wrong = await forgotten(phone, '000000');
        asked.push([wrong.status, wrong.body.code]);
        await later(61);
        const shown = await forgotten(phone, await smsCode(phone)).expect(404);
        expect(shown.body.code).toBe('AUTH.NO_ACCOUNT_BY_PHONE');
      }
      expect(new Set(asked.map(String))).toEqual(new Set(['204,', '422,SMS.CODE_WRONG']));
    });

    it('hasALinkOfAQuarterOfAnHour_andOnlyTheLastOneOpens', async () => {
      const who = await colleague('handler');
      const first = await linkFor(who);
      await later(61);
      const second = await linkFor(who);
      await choose(first).expect(404);
      await later(15 * 60);
      await choose(second).expect(404);
    });
  });
});
