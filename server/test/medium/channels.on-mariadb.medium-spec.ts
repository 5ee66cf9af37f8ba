/** Every channel over real HTTP or SMTP against the stand-in platform: what arrives, and what each failure means. */
import type { Channel, OutgoingMessage } from '../../src/notifications/channels/channel';
import { EmailChannel } from '../../src/notifications/channels/email';
import { OfficialAccountChannel } from '../../src/notifications/channels/official-account';
import { SmsChannel } from '../../src/notifications/channels/sms';
import { WechatSubscribeChannel } from '../../src/notifications/channels/wechat-subscribe';
import { WecomChannel } from '../../src/notifications/channels/wecom';
import { SystemClock } from '../../src/platform/clock/clock';
import { Config } from '../../src/platform/config/config';
import { loadConfig } from '../../src/platform/config/load-config';
import { MiniProgramApi, OfficialAccountApi } from '../../src/platform/wechat/wechat-api';
import { StandInPlatform } from '../support/stand-in-platform';

const PHONE = '13800000001';

describe('channels', () => {
  let platform: StandInPlatform;
  let email: EmailChannel;

  const configWith = (smsProvider: 'tencent' | 'aliyun' = 'tencent') =>
    new Config({ ...loadConfig({ NODE_ENV: 'test' }), ...platform.config(smsProvider) });
  const subscribeChannel = (config = configWith()) =>
    new WechatSubscribeChannel(new MiniProgramApi(config, new SystemClock()), config);
  const smsChannel = (provider: 'tencent' | 'aliyun') => new SmsChannel(configWith(provider), new SystemClock());
  const wecomChannel = () => new WecomChannel(configWith(), new SystemClock());
  const officialAccount = () => new OfficialAccountChannel(new OfficialAccountApi(configWith(), new SystemClock()));
  const grant = (count = 1) =>
    platform.order('POST', 'credits', { openid: 'openid-lin', templateId: 'tmpl-progress', count });
  const fault = (on: string, kind: string, value?: unknown, times?: number) =>
    platform.order('POST', 'faults', { on, kind, value, times });

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    email = new EmailChannel(configWith());
  });
  afterAll(async () => {
    email.onApplicationShutdown();
    await platform.stop();
  });
  beforeEach(async () => {
    await platform.order('DELETE', 'faults');
    await platform.order('DELETE', 'messages');
  });

  it('aSubscribeMessage_arrives_howeverLongItsWords', async () => {
    await grant();
    await subscribeChannel().send(
      message('openid-lin', { title: '师傅已接单💧', body: '李建国已接单，\n'.repeat(20) }),
    );
    const [arrived] = await platform.messages('wechatSubscribe');
    expect(arrived).toMatchObject({ to: 'openid-lin', title: 'tmpl-progress' });
    expect(arrived?.text).toContain('YS-261123-0042 · 师傅已接单');
  });
  it('withoutAnAccept_thePersonIsReachedAnotherWay', async () => {
    await expect(subscribeChannel().send(message('openid-nobody-asked'))).rejects.toMatchObject({
      kind: 'refused',
      code: 43101,
    });
  });
  it('aTokenThatEndsMeanwhile_isRenewedOnce', async () => {
    await grant(2);
    const channel = subscribeChannel();
    await channel.send(message('openid-lin'));
    await platform.order('POST', 'tokens/expire');
    await channel.send(message('openid-lin'));
    expect(await platform.messages('wechatSubscribe')).toHaveLength(2);
  });
  it('aFieldThePlatformRefuses_isOursToMend', async () => {
    await fault('wechat/cgi-bin/message/subscribe', 'errcode', 47003);
    await expect(subscribeChannel().send(message('openid-lin'))).rejects.toMatchObject({ kind: 'permanent' });
  });

  const channels: [string, () => Channel, string, string][] = [
    ['wechat/cgi-bin/message/subscribe', subscribeChannel, 'openid-lin', 'wechatSubscribe'],
    ['wechat/cgi-bin/message/custom', officialAccount, 'openid-lin', 'officialAccount'],
    ['tencent-sms', () => smsChannel('tencent'), PHONE, 'sms'],
    ['aliyun-sms', () => smsChannel('aliyun'), PHONE, 'sms'],
    ['wecom/cgi-bin/message/send', wecomChannel, 'wecom-li', 'wecom'],
  ];
  it.each(channels)('%s that is down, or answers a page, is tried again later', async (on, open, to, name) => {
    await fault(on, 'status', 500, 1);
    await fault(on, 'html', undefined, 1);
    await grant(1);
    const channel = open();
    await expect(channel.send(message(to))).rejects.toMatchObject({ kind: 'retryable' });
    await expect(channel.send(message(to))).rejects.toMatchObject({ kind: 'retryable' });
    await channel.send(message(to, { number: `YS-${on.length}` }));
    expect(await platform.messages(name)).toHaveLength(1);
  });

  it('aPlatformThatSaysNothing_isGivenUpOn_andTriedAgainLater', async () => {
    await fault('tencent-sms', 'hang', undefined, 1);
    await expect(smsChannel('tencent').send(message(PHONE, { number: 'YS-hang' }))).rejects.toMatchObject({
      kind: 'retryable',
    });
    await smsChannel('tencent').send(message(PHONE, { number: 'YS-hang' }));
    expect(await platform.messages('sms')).toHaveLength(1);
  });
  it('okToOneNumber_andNoToAnother_eachHearsItsOwn', async () => {
    const send = (to: string) => smsChannel('tencent').send(message(to, { number: 'YS-two' }));
    await send('13800000011');
    const [again, other] = await Promise.allSettled([send('13800000011'), send('13800000012')]);
    expect([again.status, other.status]).toEqual(['rejected', 'fulfilled']);
    expect((await platform.messages('sms')).map(({ to }) => to)).toEqual(['+8613800000011', '+8613800000012']);
  });
  it.each(['', '12345', '1380000000', '138000000012', '23800000001', '电话', '+1 555 0100'])(
    'no phone number: %j',
    async (to) => {
      await expect(smsChannel('tencent').send(message(to))).rejects.toMatchObject({ kind: 'refused' });
      expect(await platform.messages('sms')).toEqual([]);
    },
  );

  it.each(['tencent', 'aliyun'] as const)(
    'an SMS of %s carries number, words and the key of its repeats',
    async (provider) => {
      const { providerId } = await smsChannel(provider).send(
        message('138 0000 0002', { title: `已收到（${provider}）` }),
      );
      const [arrived] = await platform.messages('sms');
      expect(arrived).toMatchObject({ id: providerId, to: '+8613800000002', dedupeKey: 'delivery-1' });
      expect(arrived?.text).toContain('YS-261123-0042');
      expect(arrived?.text).toContain(`已收到（${provider}）`);
    },
  );
  it.each(['tencent', 'aliyun'] as const)('a repeat inside half a minute: %s says later', async (provider) => {
    await smsChannel(provider).send(message('13800000003', { title: provider }));
    const again = smsChannel(provider).send(message('13800000003', { title: provider }));
    await expect(again).rejects.toMatchObject({ provider: `${provider}-sms` });
    expect(await platform.messages('sms')).toHaveLength(1);
  });
  it('aWrongKey_isOursToMend', async () => {
    const config = configWith();
    const wrong = new Config({ ...config, sms: config.sms && { ...config.sms, keySecret: 'wrong' } });
    await expect(new SmsChannel(wrong, new SystemClock()).send(message(PHONE))).rejects.toMatchObject({
      kind: 'permanent',
      code: 'AuthFailure.SignatureFailure',
    });
  });
  it('aLandline_getsNoSms', async () => {
    await expect(smsChannel('tencent').send(message('021-55550000'))).rejects.toMatchObject({ kind: 'refused' });
  });

  it('aMail_arrivesWithTheSameIdAtEveryAttempt', async () => {
    await email.send(message('lin@example.com'));
    await email.send(message('lin@example.com'));
    const arrived = await platform.messages('email');
    expect(arrived.map(({ dedupeKey }) => dedupeKey)).toEqual([
      '<delivery-1@yingsheng.test>',
      '<delivery-1@yingsheng.test>',
    ]);
    expect(arrived[0]).toMatchObject({
      to: 'lin@example.com',
      title: '师傅已接单（YS-261123-0042）',
      autoSubmitted: 'auto-generated',
    });
    expect(arrived[0]?.text).toContain('/resident/detail/index?id=1');
  });
  it('aMailboxThatDoesNotExist_isRefused_aBusyServerIsNot', async () => {
    await expect(email.send(message('nobody@example.com'))).rejects.toMatchObject({ kind: 'refused' });
    await fault('smtp/rcpt', 'errcode', 451, 1);
    await expect(email.send(message('lin@example.com'))).rejects.toMatchObject({ kind: 'retryable' });
  });

  it('aMemberWhoLeft_isRefused', async () => {
    await expect(wecomChannel().send(message('gone'))).rejects.toMatchObject({ kind: 'refused', code: 81013 });
  });
  it('aColleagueInWecom_opensTheMatterItself', async () => {
    await wecomChannel().send(message('wecom-zhoumin', { page: 'staff/complaint/index?id=1' }));
    expect((await platform.messages('wecom'))[0]?.text).toContain(
      `${configWith().publicBaseUrl}/staff/complaint/index?id=1`,
    );
  });
  it('theRobot_isToldOnlyWhatItIsGiven', async () => {
    await wecomChannel().tellRobot('YS-261123-0042 给排水 已超时');
    expect(await platform.messages('wecomRobot')).toMatchObject([{ text: 'YS-261123-0042 给排水 已超时' }]);
  });
});

function message(to: string, words: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    dedupeKey: 'delivery-1',
    to,
    title: '师傅已接单',
    body: '李建国已接单，负责处理您反映的事。',
    number: 'YS-261123-0042',
    page: 'resident/detail/index?id=1',
    occurredAt: new Date('2026-11-23T02:00:00Z'),
    ...words,
  };
}
