import { JwtService } from '@nestjs/jwt';
import type { Session } from '@yingsheng/shared/api/auth';
import request from 'supertest';
import { hashPassword } from '../../src/auth/passwords';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { bearerOf } from '../support/signed-in';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

describe('signing in', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: { wechat: platform.config().wechat, trustedProxies: 1 } });
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

    it('codes_that_WeChat_refuses_are_counted_by_address_and_right_ones_from_there_are_not', async () => {
      const from = (address: string, code: string) =>
        post('wechat', { code }).set('x-forwarded-for', `198.51.100.99, ${address}`);
      const guesses = Array.from({ length: 40 }, (_, guess) => from('203.0.113.7', `guess-${guess}`));
      const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(30).fill(401), ...Array(10).fill(429)]);
      const right = await issueCode('openid-beside');
      const answer = await from('203.0.113.7', right).expect(429);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(10);
      await from('203.0.113.8', right).expect(200);
      booted.clock.advance(1);
      await from('203.0.113.7', await issueCode('openid-beside')).expect(200);
    });

    it('a_whole_estate_behind_one_address_signs_in_also_while_WeChat_is_away_in_between', async () => {
      const from = (code: string) => post('wechat', { code }).set('x-forwarded-for', '203.0.113.9');
      await loginFault('errcode', -1);
      for (let turn = 0; turn < 31; turn += 1) await from('any').expect(503);
      await platform.order('DELETE', 'faults');
      for (let turn = 0; turn < 31; turn += 1) await from(await issueCode(`openid-many-${turn}`)).expect(200);
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

    it('known_and_unknown_accounts_and_telephones_ask_the_database_the_same', async () => {
      await manager().update(Person, { id: estate.people.desk }, { phone: '13900002222' });
      const statements = async (account: string): Promise<string[]> => {
        const spy = jest.spyOn(booted.dataSource.logger, 'logQuery');
        await post('staff', { account, password: 'wrong' }).expect(401);
        const seen = spy.mock.calls.map(([sql]) => sql);
        spy.mockRestore();
        return seen;
      };
      const unknown = await statements('nobody');
      expect(unknown.filter((sql) => sql.includes('person')).length).toBeGreaterThan(1);
      for (const account of ['zhoumin', '13900002222', '13900003333']) {
        expect(await statements(account)).toEqual(unknown);
      }
    });

    const from = (address: string, account: string, password: string) =>
      post('staff', { account, password }).set('x-forwarded-for', `198.51.100.99, ${address}`);
    const statuses = async (attempts: readonly PromiseLike<{ status: number }>[]) =>
      (await Promise.all(attempts)).map(({ status }) => status).sort();

    it('guesses_are_counted_before_they_are_computed_so_that_many_at_once_are_no_way_around', async () => {
      const guesses = Array.from({ length: 12 }, (_, guess) => from('203.0.113.1', 'guessed', `${guess}`));
      expect(await statuses(guesses)).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
    });

    it('guesses_during_a_pause_cost_the_server_nothing_to_compute', async () => {
      const computed = jest.spyOn(jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2'), 'verify');
      const each = <T>(guess: (index: number) => T): T[] => Array.from({ length: 20 }, (_, index) => guess(index));
      await Promise.all(each((index) => from('203.0.113.6', 'paused', `${index}`)));
      expect(computed).toHaveBeenCalledTimes(5);
      await Promise.all(each((index) => from('203.0.113.6', 'paused', `${index}`).expect(429)));
      expect(computed).toHaveBeenCalledTimes(5);
      computed.mockRestore();
    });

    it('every_further_guess_waits_longer', async () => {
      const waits: number[] = [];
      for (let guess = 0; guess < 9; guess += 1) {
        const answer = await from('203.0.113.2', 'slow', `${guess}`);
        if (answer.status !== 429) continue;
        waits.push(Number(answer.headers['retry-after']));
        booted.clock.advance(waits.at(-1)! / 60);
        await from('203.0.113.2', 'slow', 'again').expect(401);
      }
      expect(waits).toEqual([1, 2, 4, 8]);
    });

    it('strangers_from_anywhere_share_the_pause_and_the_owner_comes_in_where_they_are_known', async () => {
      await from('203.0.113.3', 'zhoumin', 'correct horse').expect(200);
      const guesses = Array.from({ length: 8 }, (_, at) => from(`203.0.113.${10 + at}`, 'zhoumin', `${at}`));
      expect(await statuses(guesses)).toEqual([...Array(5).fill(401), ...Array(3).fill(429)]);
      await from('203.0.113.20', 'zhoumin', 'correct horse').expect(429);
      await from('203.0.113.3', 'zhoumin', 'correct horse').expect(200);
      const own = Array.from({ length: 7 }, (_, at) => from('203.0.113.3', 'zhoumin', `${at}`));
      expect(await statuses(own)).toEqual([...Array(5).fill(401), 429, 429]);
    });

    it('a_telephone_is_one_name_however_it_is_written_and_guesses_at_it_share_one_count', async () => {
      const written = ['13900001111', '139 0000 1111', '139-0000-1111', '+86 13900001111', '１３９００００１１１１'];
      const guesses = [...written, '(139)0000.1111', '1 3 9 0 0 0 0 1 1 1 1', '008613900001111'].map((account, at) =>
        from(`203.0.113.${40 + at}`, account, `${at}`),
      );
      expect(await statuses(guesses)).toEqual([...Array(5).fill(401), ...Array(3).fill(429)]);
    });

    it('one_address_cannot_go_through_all_accounts', async () => {
      const guesses = Array.from({ length: 25 }, (_, at) => from('203.0.113.4', `account-${at}`, '123456'));
      expect(await statuses(guesses)).toEqual([...Array(20).fill(401), ...Array(5).fill(429)]);
      await from('203.0.113.5', 'account-30', '123456').expect(401);
    });

    it('right_sign_ins_of_a_whole_office_are_no_guesses', async () => {
      booted.clock.advance(60);
      for (let turn = 0; turn < 25; turn += 1) await from('203.0.113.6', 'zhoumin', 'correct horse').expect(200);
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

    it('is_closed_in_production_as_is_the_description_of_the_API', async () => {
      const production = await bootApp({
        databaseUrl: booted.config.databaseUrl,
        config: { isProduction: true, isDemo: false, hasApiDocs: false },
      });
      for (const path of ['/api/docs', '/api/docs/start.js', '/api/docs/assets/swagger-ui.css', '/api/openapi.json']) {
        await request(production.http).get(path).expect(404);
      }
      const refused = await request(production.http).post('/api/auth/demo').send({ persona: 'resident-lin' });
      const listed = await request(production.http).get('/api/auth/demo-personas');
      await production.close();
      expect([refused.status, refused.body.code]).toEqual([403, 'AUTH.DEMO_DISABLED']);
      expect(listed.body).toEqual([]);
    });
  });

  describe('in production on a database of the demo', () => {
    it('nobody_of_the_demo_comes_in_by_password_or_with_what_they_had', async () => {
      const persona = await post('staff', { account: 'zhoumin', password: 'correct horse' }).expect(200);
      await manager().update(Person, { id: estate.people.desk }, { isDemo: true });
      const production = await bootApp({
        databaseUrl: booted.config.databaseUrl,
        config: { isProduction: true, isDemo: false, appSecret: booted.config.appSecret },
      });
      const { accessToken, refreshToken } = persona.body;
      const ask = request(production.http);
      const answers = [
        await ask.post('/api/auth/staff').send({ account: 'zhoumin', password: 'correct horse' }),
        await ask.post('/api/auth/refresh').send({ refreshToken }),
        await ask.get('/api/me').set('authorization', `Bearer ${accessToken}`),
      ];
      await production.close();
      await manager().update(Person, { id: estate.people.desk }, { isDemo: false });
      expect(answers.map(({ body }) => body.code)).toEqual(['AUTH.BAD_CREDENTIALS', 'AUTH.EXPIRED', 'AUTH.EXPIRED']);
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

    it('a_used_token_that_comes_back_after_its_heir_worked_ends_the_whole_sign_in', async () => {
      const first = await start();
      const second = (await refresh(first.refreshToken).expect(200)).body;
      booted.clock.advance(5);
      const third = (await refresh(second.refreshToken).expect(200)).body;
      const reused = await refresh(first.refreshToken).expect(401);
      expect(reused.body.code).toBe('AUTH.REFRESH_REUSED');
      expect((await refresh(third.refreshToken).expect(401)).body.code).toBe('AUTH.EXPIRED');
      expect((await me(third.accessToken).expect(401)).body.code).toBe('AUTH.EXPIRED');
    });

    it('a_used_token_in_another_program_ends_the_whole_sign_in_at_once', async () => {
      const first = await start();
      const second = (await refresh(first.refreshToken).expect(200)).body;
      const copy = await refresh(first.refreshToken).set('user-agent', 'thief/1.0').expect(401);
      expect(copy.body.code).toBe('AUTH.REFRESH_REUSED');
      await me(second.accessToken).expect(401);
    });

    it('two_pages_that_refresh_at_once_both_stay_signed_in', async () => {
      const { refreshToken } = await start();
      const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken), refresh(refreshToken)]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
      booted.clock.advance(10);
      for (const { body } of answers) await refresh(body.refreshToken).expect(200);
    });

    it('a_lost_answer_signs_nobody_out_and_what_was_lost_is_void', async () => {
      const first = await start();
      const lost = (await refresh(first.refreshToken).expect(200)).body;
      booted.clock.advance(60);
      const second = (await refresh(first.refreshToken).expect(200)).body;
      await me(second.accessToken).expect(200);
      booted.clock.advance(5);
      await refresh(second.refreshToken).expect(200);
      const found = await refresh(lost.refreshToken).set('user-agent', 'finder/1.0').expect(401);
      expect(found.body.code).toBe('AUTH.REFRESH_REUSED');
    });

    it('signing_out_ends_it_for_the_access_token_too', async () => {
      const { accessToken, refreshToken } = await start();
      await me(accessToken).expect(200);
      await post('logout', { refreshToken }).expect(204);
      await refresh(refreshToken).expect(401);
      expect((await me(accessToken).expect(401)).body.code).toBe('AUTH.EXPIRED');
    });

    it('a_sign_in_ended_in_one_process_is_ended_in_the_other', async () => {
      const other = await bootApp({
        databaseUrl: booted.config.databaseUrl,
        config: { appSecret: booted.config.appSecret },
      });
      const { accessToken, refreshToken } = await start();
      const there = () => request(other.http).get('/api/me').set('authorization', `Bearer ${accessToken}`);
      const before = await there();
      await post('logout', { refreshToken }).expect(204);
      const after = await there();
      await other.close();
      expect([before.status, after.status]).toEqual([200, 401]);
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
      const staff = () =>
        request(booted.http)
          .get(`/api/estates/${estate.foreignEstateId}/staff`)
          .set('authorization', bearerOf(booted, estate.people.foreignDesk));
      await staff().expect(200);
      await manager().delete(RoleGrant, { personId: estate.people.foreignDesk });
      await staff().expect(403);
      await manager().update(Person, { id: estate.people.foreignDesk }, { isActive: false });
      await staff().expect(401);
    });

    it.each<[string, unknown]>([
      ['no_sign_in', undefined],
      ['the_sign_in_of_somebody_else', 'neighbour'],
      ['a_sign_in_that_never_was', newId()],
      ['a_sign_in_that_is_no_text', 1],
    ])('a_well_signed_access_token_of_%s_opens_nothing', async (_what, given) => {
      const sid = given === 'neighbour' ? estate.people.neighbour : given;
      const iat = Math.floor(booted.clock.now().getTime() / 1000);
      const token = booted.app
        .get(JwtService, { strict: false })
        .sign({ sub: estate.people.lin, sid, iat, exp: iat + 60 });
      expect((await me(token).expect(401)).body.code).toBe('AUTH.EXPIRED');
    });

    it.each(['', 'Bearer', 'Bearer nonsense', 'Basic abc', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])(
      'authorization_%j_is_refused',
      async (authorization) => {
        await request(booted.http).get('/api/me').set('authorization', authorization).expect(401);
      },
    );
  });
});
