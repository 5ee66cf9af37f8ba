/** Events of WeChat over real HTTP: from the stand-in platform, and by hand with what WeChat's documents publish. */
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import type { ConfigValues } from '../../src/platform/config/config';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { encryptMessage, messageSignature } from '../../src/platform/wechat/message-crypto';
import { WechatPush } from '../../src/platform/wechat/wechat-push.entity';
import { type BootedApp, bootApp } from '../support/boot-app';
import { StandInPlatform } from '../support/stand-in-platform';

const PATH = '/api/wechat/push';
/** The vectors that WeChat's documents publish. */
const GOLDEN = {
  token: 'AAAAA',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wxb11529c136998cb6',
  timestamp: '1714036504',
  nonce: '1514711492',
  signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
  encrypted: 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
};
const CHECKED = {
  MsgType: 'event',
  Event: 'wxa_media_check',
  FromUserName: 'openid-lin',
  CreateTime: 1764000000,
  trace_id: 'trace-1',
  result: { suggest: 'pass', label: 100 },
};

let booted: BootedApp;

async function written(): Promise<{ pushes: number; events: number }> {
  const { manager } = booted.dataSource;
  return { pushes: await manager.count(WechatPush), events: await manager.count(OutboxEvent) };
}
const signedQuery = (encrypted = GOLDEN.encrypted) => {
  const { token, timestamp, nonce, signature } = GOLDEN;
  return { timestamp, nonce, signature, msg_signature: messageSignature(token, timestamp, nonce, encrypted) };
};
const encryptedEvent = (event: object, key = GOLDEN.encodingAesKey) =>
  encryptMessage(JSON.stringify(event), key, GOLDEN.appId);
const push = (encrypted: string, query: object = signedQuery(encrypted)) =>
  request(booted.http).post(PATH).query(query).send({ ToUserName: 'gh_1', Encrypt: encrypted });

describe('the message push of WeChat', () => {
  beforeAll(async () => {
    booted = await bootApp({ config: { wechat: wechatWith(GOLDEN) } });
  });
  afterAll(() => booted.close());

  it('theAddress_isVerifiedByTheEcho_withTheSignatureOfTheDocuments', async () => {
    const { timestamp, nonce, signature } = GOLDEN;
    const query = { timestamp, nonce, signature, echostr: '4375120948345356249' };
    const answer = await request(booted.http)
      .get(PATH)
      .query(query)
      .expect(200)
      .expect('content-type', /text\/plain/);
    expect(answer.text).toBe('4375120948345356249');
    await request(booted.http)
      .get(PATH)
      .query({ ...query, nonce: '1' })
      .expect(403);
  });

  it('theMessageOfTheDocuments_isDecrypted_andBeingNoEventLeavesNothing', async () => {
    const before = await written();
    await push(GOLDEN.encrypted).expect(200, 'success');
    expect(await written()).toEqual(before);
  });

  it('anEvent_isWrittenDownOnce_howeverOftenItIsRepeated', async () => {
    const before = await written();
    for (let attempt = 0; attempt < 4; attempt += 1) await push(encryptedEvent(CHECKED)).expect(200, 'success');
    expect(await written()).toEqual({ pushes: before.pushes + 1, events: before.events + 1 });
  });

  it('repeatsInTheSameMoment_areWrittenDownOnce', async () => {
    const before = await written();
    const event = encryptedEvent({ ...CHECKED, MsgId: '2426' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => push(event)));
    expect(answers.map(({ text }) => text)).toEqual(Array(6).fill('success'));
    expect(await written()).toEqual({ pushes: before.pushes + 1, events: before.events + 1 });
  });

  it('twoPhotosJudgedInOneSecond_areTwoEvents', async () => {
    const before = await written();
    await push(encryptedEvent({ ...CHECKED, trace_id: 'trace-2' })).expect(200);
    await push(encryptedEvent({ ...CHECKED, trace_id: 'trace-3' })).expect(200);
    expect((await written()).events).toBe(before.events + 2);
  });

  it('anEventNobodyHereListensTo_isAcknowledgedAndForgotten', async () => {
    const before = await written();
    await push(encryptedEvent({ ...CHECKED, Event: 'constructor' })).expect(200, 'success');
    expect(await written()).toEqual(before);
  });

  const fresh = () => encryptedEvent({ ...CHECKED, trace_id: 'trace-refused' });
  it.each<[string, (encrypted: string) => object]>([
    ['noSignatureAtAll', () => ({})],
    ['aWrongSignature', (e) => ({ ...signedQuery(e), signature: '0'.repeat(40) })],
    ['aWrongMessageSignature', (e) => ({ ...signedQuery(e), msg_signature: '0'.repeat(40) })],
    ['theSignatureOfAnotherMessage', () => signedQuery()],
    ['anotherTime', (e) => ({ ...signedQuery(e), timestamp: '1714036505' })],
    ['twoSignaturesForOne', (e) => ({ ...signedQuery(e), signature: [GOLDEN.signature, GOLDEN.signature] })],
  ])('%s_isRefusedWith403_andNothingIsWritten', async (_name, queryFor) => {
    const before = await written();
    const encrypted = fresh();
    const answer = await push(encrypted, queryFor(encrypted)).expect(403);
    expect(answer.body).toMatchObject({ code: 'WECHAT.PUSH_NOT_SIGNED', message: expect.stringMatching(/令牌/) });
    expect(await written()).toEqual(before);
  });

  it.each<[string, string]>([
    ['whatAnotherKeyEncrypted', encryptedEvent(CHECKED, 'B'.repeat(43))],
    ['whatIsNotEncryptedAtAll', 'not base64 at all'],
    ['nothing', ''],
  ])('%s_thoughSigned_isRefused_andNothingIsWritten', async (_name, encrypted) => {
    const before = await written();
    expect((await push(encrypted).expect(400)).body.code).toBe('WECHAT.PUSH_UNREADABLE');
    expect(await written()).toEqual(before);
  });

  it('aPlainMessage_isRefused_becauseItsSignatureSaysNothingOfItsContent', async () => {
    const { timestamp, nonce, signature } = GOLDEN;
    await request(booted.http).post(PATH).query({ timestamp, nonce, signature }).send(CHECKED).expect(403);
  });

  it.each([100, 300])('aBodyOf%iKilobytes_isRefusedUnread', async (kilobytes) => {
    const before = await written();
    const encrypted = 'A'.repeat(kilobytes * 1024);
    await push(encrypted).expect(413);
    expect(await written()).toEqual(before);
  });
});

describe('the message push of WeChat, by the platform itself', () => {
  let platform: StandInPlatform;
  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: platform.config() });
    await booted.app.listen(0, '127.0.0.1');
    const { port } = booted.http.address() as AddressInfo;
    const { push: secrets } = booted.config.wechat;
    await platform.order('POST', 'push-target', { ...secrets, url: `http://127.0.0.1:${port}${PATH}` });
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });

  it('isTakenAtTheFirstAttempt_andAReplayChangesNothing', async () => {
    const before = await written();
    for (let replay = 0; replay < 2; replay += 1) {
      expect(await platform.order('POST', 'push', CHECKED)).toEqual({ statuses: [200] });
    }
    expect(await written()).toEqual({ pushes: before.pushes + 1, events: before.events + 1 });
  });

  it('withAnotherToken_isRefusedAtEachOfItsFourAttempts', async () => {
    const { port } = booted.http.address() as AddressInfo;
    const wrong = { ...booted.config.wechat.push, token: 'another', url: `http://127.0.0.1:${port}${PATH}` };
    await platform.order('POST', 'push-target', wrong);
    expect(await platform.order('POST', 'push', CHECKED)).toEqual({ statuses: [403, 403, 403, 403] });
  });
});

describe('a server without a push token', () => {
  beforeAll(async () => {
    booted = await bootApp({ config: { wechat: { ...wechatWith(GOLDEN), push: null } } });
  });
  afterAll(() => booted.close());

  it('takesNoPush', async () => {
    await push(encryptedEvent(CHECKED)).expect(403);
  });
});

function wechatWith({ token, encodingAesKey, appId }: typeof GOLDEN): ConfigValues['wechat'] {
  return {
    appId,
    appSecret: 'secret',
    baseUrl: 'http://127.0.0.1:9',
    progressTemplateId: 'tmpl-progress',
    push: { token, encodingAesKey },
    officialAccount: null,
  };
}
