/** 订阅次数 against the stand-in platform: each accept is one send, counted once, whoever reports it. */
import type { AddressInfo } from 'node:net';
import type { SubscribePrompt } from '@yingsheng/shared/api/subscription';
import { Person } from '../../src/directory/entities/person';
import { Delivery, DeliveryAttempt } from '../../src/notifications/entities/delivery';
import { SubscribeAnswer } from '../../src/notifications/entities/subscribe-answer';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const TEMPLATE = 'tmpl-progress';

let platform: StandInPlatform;
let booted: BootedApp;
let estate: SmallEstate;
let openid: string;

const work = () => booted.app.get(OutboxWorker).drain();
const prompt = async () => (await estate.as('lin').get('/api/subscriptions').expect(200)).body as SubscribePrompt;
const tapped = async (answer: string, templateId = TEMPLATE) =>
  (
    await estate
      .as('lin')
      .post('/api/subscriptions/answers', { answers: [{ templateId, answer }] })
      .expect(200)
  ).body as SubscribePrompt;
/** Pushed by WeChat; each at its own second unless told. */
let second = 1_764_000_000;
const pushed = async (event: object) => {
  second += 1;
  const whole = { FromUserName: openid, CreateTime: second, ...event };
  expect(await platform.order('POST', 'push', whole)).toEqual({ statuses: [200] });
  await work();
};
const popup = (answer: string, more: object = {}) =>
  pushed({ Event: 'subscribe_msg_popup_event', List: listed(answer), ...more });
const listed = (answer: string, templateId = TEMPLATE) => ({
  TemplateId: templateId,
  SubscribeStatusString: answer,
  PopupScene: '0',
});

async function boot(isPushed: boolean): Promise<void> {
  platform = await StandInPlatform.start();
  const config = platform.config();
  booted = await bootApp({ config: isPushed ? config : { ...config, wechat: { ...config.wechat, push: null } } });
  await booted.app.listen(0, '127.0.0.1');
  const { port } = booted.http.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/wechat/push`;
  await platform.order('POST', 'push-target', { ...config.wechat.push, url });
}
async function newResident(): Promise<void> {
  estate = await buildSmallEstate(booted);
  openid = `openid-${estate.people.lin}`;
  await booted.dataSource.manager.update(Person, { id: estate.people.lin }, { wechatOpenid: openid });
  await platform.order('DELETE', 'messages');
}
async function shutDown(): Promise<void> {
  await booted.close();
  await platform.stop();
}

describe('where WeChat pushes what was answered', () => {
  beforeAll(() => boot(true));
  afterAll(shutDown);
  beforeEach(newResident);

  it('nobodyWasAsked_soTheyMayBe', async () => {
    expect(await prompt()).toEqual({ templateIds: [TEMPLATE], isAskable: true, unspentCount: 0 });
  });

  it('anAccept_isCountedByThePush_andNotAgainByTheTap', async () => {
    expect((await tapped('accept')).unspentCount).toBe(0);
    await popup('accept');
    expect((await prompt()).unspentCount).toBe(1);
  });

  it('aPushThatIsRepeated_isCountedOnce', async () => {
    await popup('accept', { CreateTime: 1_764_100_000 });
    await popup('accept', { CreateTime: 1_764_100_000 });
    expect((await prompt()).unspentCount).toBe(1);
  });

  it('aListOfSeveral_isReadWhole_andForeignTemplatesArePassedOver', async () => {
    await popup('', { List: [listed('accept', 'tmpl-of-others'), listed('accept'), 'nonsense'] });
    expect((await prompt()).unspentCount).toBe(1);
  });

  it('enoughAccepts_andNobodyAsksAnyMore', async () => {
    for (let count = 0; count < 3; count += 1) await popup('accept');
    expect(await prompt()).toMatchObject({ unspentCount: 3, isAskable: false });
  });

  it('aRefusal_isTakenForThirtyDays', async () => {
    await popup('reject');
    expect(await prompt()).toMatchObject({ unspentCount: 0, isAskable: false });
    const before = booted.clock.now();
    booted.clock.advance(30 * 24 * 60 + 1);
    expect((await prompt()).isAskable).toBe(true);
    booted.clock.set(before);
  });

  it('turnedOffInTheSettings_isWorthNothingAnyMore', async () => {
    await popup('accept');
    await pushed({ Event: 'subscribe_msg_change_event', List: listed('reject') });
    expect(await prompt()).toMatchObject({ unspentCount: 0, isAskable: false });
  });
  it('turnedOnInTheSettings_isNoSend_butTheyMayBeAskedAgain', async () => {
    await popup('reject');
    booted.clock.advance(1);
    await pushed({ Event: 'subscribe_msg_change_event', List: listed('accept') });
    expect(await prompt()).toMatchObject({ unspentCount: 0, isAskable: true });
  });

  it('anOpenidThatNobodyHas_changesNothing', async () => {
    const count = () => booted.dataSource.manager.count(SubscribeAnswer);
    const before = await count();
    await popup('accept', { FromUserName: 'openid-nobody' });
    expect(await count()).toBe(before);
  });

  it.each([
    [{ List: null }],
    [{ List: { SubscribeStatusString: 'accept' } }],
    [{ List: { TemplateId: TEMPLATE, SubscribeStatusString: 'perhaps' } }],
    [{ List: listed('accept'), FromUserName: 7 }],
  ])('nonsense %j, thoughSigned, changesNothing', async (nonsense) => {
    await popup('', nonsense);
    expect((await prompt()).unspentCount).toBe(0);
  });

  it('aMessageThatWasTakenAndThenFailed_goesOnAsSms', async () => {
    // The SMS provider refuses a request whose time is far from its own.
    await platform.order('POST', 'clock', { now: booted.clock.now().toISOString() });
    await popup('accept');
    await platform.order('POST', 'credits', { openid, templateId: TEMPLATE });
    await booted.dataSource.manager.update(Person, { id: estate.people.lin }, { phone: '13800001234' });
    const journey = new Journey(estate);
    const { id } = await journey.submit();
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排' });
    await work();
    const delivery = () => booted.dataSource.manager.findOneBy(Delivery, { personId: estate.people.lin });
    const sent = await delivery();
    expect(sent).toMatchObject({ state: 'sent', sentBy: 'wechatSubscribe' });
    const failed = { TemplateId: TEMPLATE, MsgID: sent?.providerId, ErrorCode: '0', ErrorStatus: 'success' };
    await pushed({ Event: 'subscribe_msg_sent_event', List: failed });
    expect(await delivery()).toMatchObject({ sentBy: 'wechatSubscribe' });
    await pushed({ Event: 'subscribe_msg_sent_event', List: { ...failed, ErrorCode: '2', ErrorStatus: 'blocked' } });
    expect(await delivery()).toMatchObject({ state: 'sent', sentBy: 'sms' });
    expect(await platform.messages('sms')).toMatchObject([{ to: '+8613800001234' }]);
    const attempts = await booted.dataSource.manager.findBy(DeliveryAttempt, { deliveryId: sent?.id ?? '' });
    expect(attempts.map(({ channel, outcome }) => `${channel} ${outcome}`)).toEqual(
      expect.arrayContaining(['wechatSubscribe sent', 'wechatSubscribe refused', 'sms sent']),
    );
  });
});

describe('where WeChat pushes nothing', () => {
  beforeAll(() => boot(false));
  afterAll(shutDown);
  beforeEach(newResident);

  it('whatTheTapReports_isCounted', async () => {
    await tapped('accept');
    expect((await tapped('accept')).unspentCount).toBe(2);
    expect((await tapped('accept', 'tmpl-of-others')).unspentCount).toBe(2);
  });
  it('acceptsInTheSameMoment_areAllCounted', async () => {
    await Promise.all([tapped('accept'), tapped('accept')]);
    expect((await prompt()).unspentCount).toBe(2);
  });
  it('aRefusal_isNotAskedAboutAgain_andWhoeverIsBannedNever', async () => {
    expect((await tapped('reject')).isAskable).toBe(false);
    booted.clock.advance(1);
    await tapped('ban');
    booted.clock.advance(400 * 24 * 60);
    expect((await prompt()).isAskable).toBe(false);
  });
  it.each([
    { answers: [{ templateId: TEMPLATE, answer: 'perhaps' }] },
    { answers: [{ answer: 'accept' }] },
    { answers: Array(4).fill({ templateId: TEMPLATE, answer: 'accept' }) },
    { answers: 'accept' },
    {},
  ])('%j isRefused', async (body) => {
    await estate.as('lin').post('/api/subscriptions/answers', body).expect(400);
  });
});
