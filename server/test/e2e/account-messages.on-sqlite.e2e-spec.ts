/** 账号变动提醒: whoever an account belongs to hears outside the app of each change of the ways into it. */
import type { Session } from '@yingsheng/shared/api/auth';
import type { Role } from '@yingsheng/shared/people/role';
import request from 'supertest';
import { hashPassword } from '../../src/auth/passwords';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { Notice } from '../../src/notifications/notice.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { codeAt, enrolSecondFactor } from '../support/second-factor';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';
import { toldIn } from '../support/told';

const PASSWORD = '晚风吹过湖边那排柳树梢';
const NEW_PASSWORD = '冬天的腊梅开在院子墙角里';
/** Three in the morning in China, when nobody is woken for a complaint. */
const NIGHT = new Date('2026-11-22T19:05:00.000Z');

interface Colleague {
  readonly id: string;
  readonly account: string;
  readonly phone: string;
}

describe('a change of an account', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;
  let passwordHash: string;
  let next = 0;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: { ...platform.config(), trustedProxies: 1 } });
    estate = await buildSmallEstate(booted);
    passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(async () => {
    next += 1;
    await at(new Date(NIGHT.getTime() + next * 60_000));
    await platform.order('DELETE', 'messages');
    await platform.order('DELETE', 'faults');
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });

  const manager = () => booted.dataSource.manager;
  const at = async (instant: Date) => {
    booted.clock.set(instant);
    await platform.order('POST', 'clock', { now: instant.toISOString() });
  };
  const later = (seconds: number) => at(new Date(booted.clock.now().getTime() + seconds * 1000));
  const colleague = async (changes: Partial<Person> = {}, role: Role = 'handler'): Promise<Colleague> => {
    const id = newId();
    const number = (await manager().count(Person)) + 1000;
    const known = { account: `told${number}`, phone: `1381100${number}` };
    const ways = { phone: known.phone, staffAccount: known.account, passwordHash, ...changes };
    await insertRows(manager(), Person, [{ ...NEW_PERSON, ...ways, id, name: '孙平' }]);
    await insertRows(manager(), RoleGrant, [{ personId: id, role, estateId: estate.estateId }]);
    return { id, ...known };
  };
  const post = (path: string, body: object, session?: Session) => {
    const sent = request(booted.http).post(`/api/${path}`).set('x-forwarded-for', `10.9.${next}.1`);
    return (session === undefined ? sent : sent.set('authorization', `Bearer ${session.accessToken}`)).send(body);
  };
  const entered = async ({ account }: Colleague): Promise<Session> =>
    (await post('auth/staff', { account, password: PASSWORD }).expect(200)).body;
  const wechatCode = async (openid: string) =>
    (await platform.order<{ code: string }>('POST', 'codes', { openid })).code;
  const drain = () => booted.app.get(OutboxWorker, { strict: false }).drain();
  const sent = async () => {
    await drain();
    const messages = await platform.messages('sms');
    return messages.map(({ to, text }) => [to, text.replace(/^【.*】1003:/, '')]);
  };
  /** As the phone shows it: what, and when. */
  const sms = ({ phone }: Pick<Colleague, 'phone'>, words: string) => {
    const minutes = String(5 + next).padStart(2, '0');
    return [`+86${phone}`, `${words} · 11 月 23 日（周一）03:${minutes}`];
  };

  it('ofThePassword_byOneself_isToldAtOnce_alsoAtNight_withTheHour_andWithoutALink', async () => {
    const who = await colleague({ email: 'sunping@example.com' });
    const session = await entered(who);
    await post('me/password', { oldPassword: PASSWORD, newPassword: NEW_PASSWORD }, session).expect(204);
    expect(await sent()).toEqual([sms(who, '密码改了')]);
    expect(await platform.messages('email')).toEqual([]);
    const notice = await manager().findOneByOrFail(Notice, { personId: who.id });
    expect(notice.body).toContain('11 月 23 日（周一）03:');
    expect(toldIn(notice)).not.toContain('http');
  });

  it('ofThePassword_byTheLinkOfAnAdministrator_isTold_andOfTheWechatThatCameWithIt', async () => {
    const who = await colleague();
    const { body } = await estate.as('manager').post(`/api/staff-accounts/${who.id}/link`, {}).expect(200);
    const code = new URL(body.address).searchParams.get('code');
    const openid = await wechatCode(`openid-${who.id}`);
    await post('auth/staff-links/accept', { code, password: NEW_PASSWORD, wechatCode: openid }).expect(200);
    expect(await sent()).toEqual([sms(who, '密码改了'), sms(who, '绑定了微信')]);
  });

  it('ofTheWechat_isTold_whenItIsBoundAndWhenItIsUnbound', async () => {
    const who = await colleague();
    const session = await entered(who);
    const code = await wechatCode(`openid-${who.id}`);
    await post('me/wechat', { code, password: PASSWORD }, session).expect(204);
    await post('me/wechat/unbind', { password: PASSWORD }, session).expect(204);
    expect(await sent()).toEqual([sms(who, '绑定了微信'), sms(who, '解除了微信绑定')]);
  });

  it('ofTheWechat_byWhoShowedTheNumberInWechat_isTold', async () => {
    const phone = `1392200${1000 + next}`;
    const id = newId();
    await insertRows(manager(), Person, [{ ...NEW_PERSON, id, name: '林晓梅', phone, provenPhone: phone }]);
    const { body: blank } = await post('auth/wechat', { code: await wechatCode(`openid-${id}`) }).expect(200);
    await post('residency/phone/code', { phone }, blank).expect(204);
    const [message] = await platform.messages('sms');
    await platform.order('DELETE', 'messages');
    const code = message?.text.slice(-6);
    await post('residency/phone/proof', { phone, code }, blank).expect(200);
    expect(await sent()).toEqual([sms({ phone }, '绑定了微信')]);
  });

  it('ofTheTelephone_byAnAdministrator_isToldToTheFormerNumber_whichSignsInNoMore_andIsKeptNowhere', async () => {
    const phone = `1393300${1000 + next}`;
    const who = { ...(await colleague({ phone, provenPhone: phone })), phone };
    const fields = { name: '孙平', phone: `1394400${1000 + next}`, skills: [], zones: [], loadCap: 5 };
    await estate.as('manager').put(`/api/staff-accounts/${who.id}`, fields).expect(204);
    expect(await sent()).toEqual([sms(who, '手机号换了')]);
    const events = await manager().find(OutboxEvent);
    expect(toldIn(events.map(({ payload }) => payload))).not.toContain(phone);
    const row = await manager().findOneByOrFail(Person, { id: who.id });
    expect([row.phone, row.provenPhone]).toEqual([fields.phone, null]);
    await estate
      .as('manager')
      .put(`/api/staff-accounts/${who.id}`, { ...fields, name: '孙小平' })
      .expect(204);
    expect(await sent()).toHaveLength(1);
  });

  it('ofWhoWasOnlyInvited_isNotTold_theNumberMayHaveBeenAMistake', async () => {
    const who = await colleague({ passwordHash: null });
    const fields = { name: '孙平', phone: `1395500${1000 + next}`, skills: [], zones: [], loadCap: 5 };
    await estate.as('manager').put(`/api/staff-accounts/${who.id}`, fields).expect(204);
    expect(await sent()).toEqual([]);
  });

  it('ofTheSecondFactor_isTold_onOffRenewedAndUsed', async () => {
    const who = await colleague();
    const session = await entered(who);
    const { secret } = await enrolSecondFactor(booted, session.accessToken);
    await later(30);
    const { body } = await post(
      'me/second-factor/recovery-codes',
      { code: codeAt(secret, booted.clock.now()) },
      session,
    );
    await post('me/second-factor/prove', { code: body.codes[0] }, await entered(who)).expect(204);
    await later(30);
    const off = { password: PASSWORD, code: codeAt(secret, booted.clock.now()) };
    await post('me/second-factor/turn-off', off, session).expect(204);
    const words = (await sent()).map(([, text]) => text?.split(' · ')[0]);
    expect(words).toEqual(['两步验证已开启', '备用码换了一批', '有人用备用码登录', '两步验证已关闭']);
  });

  it('ofTheSecondFactor_byAnotherAdministrator_isTold', async () => {
    const who = await colleague();
    await enrolSecondFactor(booted, (await entered(who)).accessToken);
    await sent();
    await platform.order('DELETE', 'messages');
    await estate.as('manager').post(`/api/staff-accounts/${who.id}/second-factor/reset`, {}).expect(204);
    expect(await sent()).toEqual([sms(who, '两步验证已重置')]);
  });

  it('thatSignsOutEverywhere_isTold_thatOfOneDeviceIsNot', async () => {
    const who = await colleague();
    const [one, other] = [await entered(who), await entered(who)];
    const { body } = await request(booted.http)
      .get('/api/me/account')
      .set('authorization', `Bearer ${one.accessToken}`)
      .expect(200);
    const device = body.devices.find(({ isThis }: { isThis: boolean }) => !isThis);
    await post(`me/sign-ins/${device.id}/end`, {}, one).expect(204);
    expect(await sent()).toEqual([]);
    await post('me/sign-ins/end-all', {}, other).expect(401);
    await post('me/sign-ins/end-all', {}, one).expect(204);
    expect(await sent()).toEqual([sms(who, '所有设备都退出了登录')]);
  });

  it('toldTwice_isSentOnce_andAProviderThatIsDownIsWaitedFor', async () => {
    const who = await colleague();
    const session = await entered(who);
    await platform.order('POST', 'faults', { on: 'tencent-sms', kind: 'status', value: 500, times: 1 });
    await post('me/password', { oldPassword: PASSWORD, newPassword: NEW_PASSWORD }, session).expect(204);
    expect(await sent()).toEqual([]);
    await manager().update(OutboxEvent, { type: 'AccountSecured' }, { state: 'pending' });
    await drain();
    await later(600);
    await drain();
    expect(await platform.messages('sms')).toHaveLength(1);
  });

  it('whereNoSmsGoes_isToldByMail_withoutALink', async () => {
    const who = await colleague({ email: 'sunping@example.com', phone: '0571-8888000' });
    const session = await entered(who);
    await post('me/password', { oldPassword: PASSWORD, newPassword: NEW_PASSWORD }, session).expect(204);
    expect(await sent()).toEqual([]);
    const [mail, ...others] = await platform.messages('email');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'sunping@example.com', title: '密码改了' });
    expect(mail?.text).toContain('11 月 23 日（周一）03:');
    expect(mail?.text).not.toContain('http');
  });
});
