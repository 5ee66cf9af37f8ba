import type { Session } from '@yingsheng/shared/api/auth';
import request from 'supertest';
import { AccessTokens } from '../../src/auth/access-tokens';
import { hashPassword } from '../../src/auth/passwords';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

describe('signing in', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: { wechat: platform.config().wechat } });
    estate = await buildSmallEstate(booted);
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  afterEach(() => platform.order('DELETE', 'faults'));

  const issueCode = async (openid: string) =>
    (await platform.order<{ code: string }>('POST', 'codes', { openid })).code;
  const loginFault = (kind: string, value?: number) =>
    platform.order('POST', 'faults', { on: 'wechat/sns/jscode2session', kind, value });
  const post = (path: string, body: object) => request(booted.http).post(`/api/auth/${path}`).send(body);
  const me = (token: string) => request(booted.http).get('/api/me').set('authorization', `Bearer ${token}`);
  const manager = () => booted.dataSource.manager;

  describe('by WeChat', () => {
    it('an_unknown_person_becomes_a_resident_without_a_home_and_stays_the_same_person', async () => {
      const first = await post('wechat', { code: await issueCode('openid-new') }).expect(200);
      const second = await post('wechat', { code: await issueCode('openid-new') }).expect(200);
      const who = await me(first.body.accessToken).expect(200);
      expect(who.body).toMatchObject({ homes: [], roles: [], estates: [], appHome: 'resident' });
      expect((await me(second.body.accessToken)).body.id).toBe(who.body.id);
    });

    it('two_first_sign_ins_at_once_are_one_person', async () => {
      const codes = await Promise.all(['openid-twin', 'openid-twin', 'openid-twin'].map(issueCode));
      const answers = await Promise.all(codes.map((code) => post('wechat', { code })));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
      expect(await manager().countBy(Person, { wechatOpenid: 'openid-twin' })).toBe(1);
    });

    it('openids_that_differ_in_case_are_two_persons', async () => {
      await post('wechat', { code: await issueCode('openid-CASE') }).expect(200);
      await post('wechat', { code: await issueCode('openid-case') }).expect(200);
      expect(await manager().countBy(Person, { wechatOpenid: 'openid-case' })).toBe(1);
      expect(await manager().countBy(Person, { wechatOpenid: 'openid-CASE' })).toBe(1);
    });

    it('a_code_is_good_once', async () => {
      const code = await issueCode('openid-once');
      await post('wechat', { code }).expect(200);
      const again = await post('wechat', { code }).expect(401);
      expect(again.body.code).toBe('AUTH.WECHAT_CODE_REJECTED');
    });

    it('a_code_older_than_five_minutes_is_refused', async () => {
      const code = await issueCode('openid-late');
      const { now } = await platform.order<{ now: string }>('POST', 'clock', { now: new Date().toISOString() });
      await platform.order('POST', 'clock', { now: new Date(Date.parse(now) + 6 * 60_000).toISOString() });
      const answer = await post('wechat', { code }).expect(401);
      await platform.order('POST', 'clock', {});
      expect(answer.body.code).toBe('AUTH.WECHAT_CODE_REJECTED');
    });

    it.each([
      [40029, 401, 'AUTH.WECHAT_CODE_REJECTED'],
      [40226, 401, 'AUTH.WECHAT_CODE_REJECTED'],
      [-1, 503, 'AUTH.WECHAT_UNAVAILABLE'],
      [45011, 503, 'AUTH.WECHAT_UNAVAILABLE'],
      [40125, 503, 'AUTH.WECHAT_UNAVAILABLE'],
    ])('WeChat_says_%i', async (errcode, status, code) => {
      await loginFault('errcode', errcode);
      const answer = await post('wechat', { code: await issueCode('openid-x') }).expect(status);
      expect(answer.body.code).toBe(code);
    });

    it.each(['status', 'html'])('WeChat_answers_without_JSON (%s)', async (kind) => {
      await loginFault(kind, 502);
      const answer = await post('wechat', { code: 'any' }).expect(503);
      expect(answer.body.code).toBe('AUTH.WECHAT_UNAVAILABLE');
      expect(JSON.stringify(answer.body)).not.toContain(booted.config.wechat.appSecret);
    });
  });

  describe('by account', () => {
    beforeAll(async () => {
      const passwordHash = await hashPassword('correct horse');
      await manager().update(Person, { id: estate.people.desk }, { staffAccount: 'zhoumin', passwordHash });
    });

    it('the_right_password_opens', async () => {
      const { body } = await post('staff', { account: ' ZhouMin ', password: 'correct horse' }).expect(200);
      const who = await me(body.accessToken).expect(200);
      expect(who.body).toMatchObject({ name: '周敏', appHome: 'staff', isOnDuty: true, unreadNoticeCount: 0 });
      expect(who.body.department.code).toBe('customerService');
    });

    it('a_wrong_password_and_an_unknown_account_are_refused_alike', async () => {
      const wrong = await post('staff', { account: 'zhoumin', password: 'wrong' }).expect(401);
      const unknown = await post('staff', { account: 'nobody', password: 'wrong' }).expect(401);
      expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
      expect(wrong.body.code).toBe('AUTH.BAD_CREDENTIALS');
    });

    it('guessing_is_stopped_after_ten_wrong_passwords_in_a_minute', async () => {
      for (let guess = 0; guess < 10; guess += 1) await post('staff', { account: 'guessed', password: `${guess}` });
      const stopped = await post('staff', { account: 'guessed', password: 'one more' }).expect(429);
      expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    });
  });

  describe('as a demo persona', () => {
    it('opens_and_describes_the_persona', async () => {
      await manager().update(Person, { id: estate.people.lin }, { demoPersona: 'resident-lin' });
      await manager().update(Person, { id: estate.people.manager }, { demoPersona: 'manager-chen' });
      const { body } = await request(booted.http).get('/api/auth/demo-personas').expect(200);
      expect(body).toEqual(
        expect.arrayContaining([
          { key: 'resident-lin', name: '林晓梅', description: '业主 · 翠湖花园 3 栋 2 单元 1201', home: 'resident' },
          expect.objectContaining({ key: 'manager-chen', home: 'manager' }),
        ]),
      );
      const keys = body.map(({ key }: { key: string }) => key);
      expect(keys.indexOf('resident-lin')).toBe(0);
      const session = await post('demo', { persona: 'resident-lin' }).expect(200);
      const who = await me(session.body.accessToken).expect(200);
      expect(who.body).toMatchObject({ name: '林晓梅', phoneMasked: '138****1234' });
      expect(who.body.homes).toHaveLength(1);
      await post('demo', { persona: 'nobody' }).expect(401);
    });

    it('is_closed_in_production', async () => {
      const production = await bootApp({ config: { isProduction: true, isDemo: false } });
      const refused = await request(production.http).post('/api/auth/demo').send({ persona: 'resident-lin' });
      const listed = await request(production.http).get('/api/auth/demo-personas');
      await production.close();
      expect([refused.status, refused.body.code]).toEqual([403, 'AUTH.DEMO_DISABLED']);
      expect(listed.body).toEqual([]);
    });
  });

  describe('staying signed in', () => {
    const start = async (): Promise<Session> =>
      (await post('wechat', { code: await issueCode('openid-stay') }).expect(200)).body;
    const refresh = (refreshToken: string) => post('refresh', { refreshToken });

    it('each_refresh_gives_a_new_token_that_works', async () => {
      const first = await start();
      const second = (await refresh(first.refreshToken).expect(200)).body;
      expect(second.refreshToken).not.toBe(first.refreshToken);
      await me(second.accessToken).expect(200);
      await refresh(second.refreshToken).expect(200);
    });

    it('a_used_token_ends_the_whole_sign_in', async () => {
      const first = await start();
      const second = (await refresh(first.refreshToken).expect(200)).body;
      const reused = await refresh(first.refreshToken).expect(401);
      expect(reused.body.code).toBe('AUTH.REFRESH_REUSED');
      const heir = await refresh(second.refreshToken).expect(401);
      expect(heir.body.code).toBe('AUTH.EXPIRED');
    });

    it('two_refreshes_at_once_give_at_most_one_session', async () => {
      const { refreshToken } = await start();
      const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
    });

    it('signing_out_ends_it', async () => {
      const { refreshToken } = await start();
      await post('logout', { refreshToken }).expect(204);
      await refresh(refreshToken).expect(401);
    });

    it('an_access_token_lasts_15_minutes_and_a_refresh_token_30_days', async () => {
      const session = await start();
      booted.clock.advance(14);
      await me(session.accessToken).expect(200);
      booted.clock.advance(2);
      const late = await me(session.accessToken).expect(401);
      expect(late.body.code).toBe('AUTH.EXPIRED');
      booted.clock.advance(30 * 24 * 60);
      await refresh(session.refreshToken).expect(401);
    });

    it('a_role_taken_away_and_a_person_deactivated_count_at_once', async () => {
      const token = booted.app.get(AccessTokens).sign(estate.people.foreignDesk).token;
      const staff = () =>
        request(booted.http)
          .get(`/api/estates/${estate.foreignEstateId}/staff`)
          .set('authorization', `Bearer ${token}`);
      await staff().expect(200);
      await manager().delete(RoleGrant, { personId: estate.people.foreignDesk });
      await staff().expect(403);
      await manager().update(Person, { id: estate.people.foreignDesk }, { isActive: false });
      await staff().expect(401);
    });

    it.each(['', 'Bearer', 'Bearer nonsense', 'Basic abc', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])(
      'authorization_%j_is_refused',
      async (authorization) => {
        await request(booted.http).get('/api/me').set('authorization', authorization).expect(401);
      },
    );
  });
});
