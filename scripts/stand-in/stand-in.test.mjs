import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startStandIn } from './platform.mjs';

describe('the stand-in platform', () => {
  let platform;
  before(async () => {
    platform = await startStandIn();
  });
  after(() => platform.close());
  beforeEach(async () => {
    await order('DELETE', 'faults');
    await order('DELETE', 'messages');
  });

  const call = async (method, path, body) => {
    const answer = await fetch(`${platform.url}${path}`, { method, body: body && JSON.stringify(body) });
    return answer.json();
  };
  const order = (method, what, body) => call(method, `/__control/${what}`, body);
  const token = async () => {
    const { appId, appSecret } = await order('GET', 'secrets');
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret };
    return (await call('POST', '/wechat/cgi-bin/stable_token', body)).access_token;
  };
  const subscribe = async (data, openid = 'openid-lin') =>
    call('POST', `/wechat/cgi-bin/message/subscribe/send?access_token=${await token()}`, {
      touser: openid,
      template_id: 'tmpl-progress',
      data,
    });

  it('aLoginCode_isGoodOnce', async () => {
    const { appId, appSecret } = await order('GET', 'secrets');
    const { code } = await order('POST', 'codes', { openid: 'openid-lin' });
    const login = () =>
      call(
        'GET',
        `/wechat/sns/jscode2session?appid=${appId}&secret=${appSecret}&js_code=${code}&grant_type=authorization_code`,
      );
    assert.equal((await login()).openid, 'openid-lin');
    assert.equal((await login()).errcode, 40163);
  });

  it('oneAccept_allowsOneSend', async () => {
    await order('POST', 'credits', { openid: 'openid-lin', templateId: 'tmpl-progress' });
    assert.equal((await subscribe({ thing1: { value: '厨房漏水' } })).errcode, 0);
    assert.equal((await subscribe({ thing1: { value: '厨房漏水' } })).errcode, 43101);
    assert.equal((await order('GET', 'messages')).length, 1);
  });

  it('aFieldThatIsTooLongOrHasAnEmoji_isRefused_andCostsNoAccept', async () => {
    await order('POST', 'credits', { openid: 'openid-wang', templateId: 'tmpl-progress' });
    assert.equal((await subscribe({ thing1: { value: '厨'.repeat(21) } }, 'openid-wang')).errcode, 47003);
    assert.equal((await subscribe({ thing1: { value: '漏水💧' } }, 'openid-wang')).errcode, 47003);
    assert.equal((await subscribe({ thing1: { value: '漏水' } }, 'openid-wang')).errcode, 0);
  });

  it('anExpiredToken_isRefused_andANewOneServes', async () => {
    const old = await token();
    await order('POST', 'tokens/expire');
    const answer = await call('POST', `/wechat/wxa/msg_sec_check?access_token=${old}`, {});
    assert.equal(answer.errcode, 42001);
    assert.notEqual(await token(), old);
  });

  it('aCodeOfTheMiniProgram_isAPicture_andSaysInJsonWhyNot', async () => {
    const code = async (body) =>
      fetch(`${platform.url}/wechat/wxa/getwxacodeunlimit?access_token=${await token()}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
    const scene = '0'.repeat(32);
    assert.equal((await code({ scene, page: 'open/report/index' })).headers.get('content-type'), 'image/png');
    assert.equal((await (await code({ scene: `${scene}0`, page: 'open/report/index' })).json()).errcode, 40169);
    assert.equal((await (await code({ scene, page: '/open/report/index' })).json()).errcode, 41030);
    assert.equal((await (await code({ scene, page: 'open/report/index?estate=1' })).json()).errcode, 41030);
  });

  it('anOrderedFault_happensAsOftenAsOrdered', async () => {
    await order('POST', 'faults', { on: 'wechat/wxa/msg_sec_check', kind: 'errcode', value: -1, times: 1 });
    const check = async () =>
      call('POST', `/wechat/wxa/msg_sec_check?access_token=${await token()}`, {
        content: '漏水',
        version: 2,
        openid: 'o',
      });
    assert.equal((await check()).errcode, -1);
    assert.equal((await check()).errcode, 0);
  });

  it('theRobot_takesTwentyAMinute', async () => {
    const send = () =>
      call('POST', '/wecom/cgi-bin/webhook/send?key=k', { msgtype: 'text', text: { content: 'YS-1 漏水' } });
    for (let count = 0; count < 20; count += 1) assert.equal((await send()).errcode, 0);
    assert.equal((await send()).errcode, 45009);
  });

  it('theList_showsMessagesAsText', async () => {
    await call('POST', '/wecom/cgi-bin/webhook/send?key=k', { msgtype: 'text', text: { content: '<b>YS-1</b>' } });
    const page = await (await fetch(platform.url)).text();
    assert.match(page, /&lt;b&gt;YS-1&lt;\/b&gt;/);
  });
});
