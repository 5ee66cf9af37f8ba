import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ExaminedPlace, MAIL_PASSWORD, openExaminedPlace } from '../support/examined-place';
import { behaviours, DANGER, NO_DANGER, StandInChat } from '../support/stand-in-chat';

let place: ExaminedPlace;

beforeAll(async () => {
  place = await openExaminedPlace();
});
afterAll(() => place.close());

describe('the doctor in broken surroundings', () => {
  it.each([
    ['WECHAT_APP_SECRET', 'another-secret', '✗ 微信小程序：密钥不对（错误码 40125）'],
    ['WECHAT_APP_ID', 'wx9999999999999999', '✗ 微信小程序：编号不对（错误码 40013）'],
    ['WECHAT_BASE_URL', 'http://127.0.0.1:1', '✗ 微信小程序：连不上'],
    ['WECOM_SECRET', 'another-secret', '✗ 企业微信：密钥不对（错误码 40001）'],
    ['SMS_BASE_URL', 'http://127.0.0.1:1', '✗ 短信：连不上'],
    ['SMTP_URL', `smtp://user:${MAIL_PASSWORD}@127.0.0.1:1`, '✗ 邮件：连不上'],
    ['WEB_ROOT', '/nowhere/at/all', '✗ 网页：没有网页文件'],
    ['MIN_FREE_DISK_MB', '10000000', '✗ 磁盘：还剩'],
    ['PUBLIC_BASE_URL', 'http://127.0.0.1:1', '✗ 对外地址：http://127.0.0.1:1 打不开'],
    ['PUBLIC_BASE_URL', 'http://estate.yingsheng.test', '✗ 对外地址：http://estate.yingsheng.test 域名'],
    ['TRUST_PROXY', '10.0.0.0/8', '✗ 代理：程序只听本机（HOST=127.0.0.1），却只信 10.0.0.0/8'],
    ['TRUST_PROXY', 'yes', '✗ 配置：TRUST_PROXY 要写前面有几层代理'],
    ['DATABASE_URL', `mysql://root:${MAIL_PASSWORD}@127.0.0.1:1/yingsheng`, '✗ 数据库：没有程序在这个地址监听'],
    ['APP_SECRET', 'short', '✗ 配置：APP_SECRET 太短'],
  ])('%s_wrong_isNamedWithARemedy_andExitsWithOne', async (name, value, words) => {
    const { code, line } = await place.examine({ [name]: value });
    const topic = words.slice(2).split('：')[0] ?? '';
    expect(line(topic)).toContain(words);
    expect(line(topic)).toMatch(/ → .{4,}$/);
    expect(code).toBe(1);
  });

  it.each([
    ['✓ 第二意见：能用', () => behaviours.says(DANGER)],
    ['✗ 第二意见：没有按要求的格式回答', () => behaviours.says(`好的：${DANGER}`)],
    ['✗ 第二意见：认不出试问的险情', () => behaviours.says(NO_DANGER)],
    ['✗ 第二意见：密钥不对（401）', () => behaviours.refuses(401)],
    ['✗ 第二意见：没有这个地址或模型（404）', () => behaviours.refuses(404)],
    ['✗ 第二意见：连不上', () => behaviours.hangsUp()],
  ])('aSecondOpinion_isAskedAsItWillBe: %s', async (words, behaviour) => {
    const chat = await StandInChat.start();
    chat.behave = behaviour();
    const { baseUrl, key, model } = chat.config();
    const set = { TRIAGE_LLM_URL: baseUrl, TRIAGE_LLM_KEY: key ?? '', TRIAGE_LLM_MODEL: model };
    const { line, words: all } = await place.examine(set);
    await chat.stop();
    expect(line('第二意见')).toContain(words);
    expect(all).not.toContain(key);
  });

  it('withoutASecondOpinion_itSaysThatNothingIsSent', async () => {
    expect((await place.examine()).line('第二意见')).toBe('✓ 第二意见：没有开启，住户的话不会发到外面');
  });

  it('anotherProgramAtThePublicAddress_isNotTakenForOurs', async () => {
    const { code, line } = await place.examine({ PUBLIC_BASE_URL: place.platform.url });
    expect(line('对外地址')).toContain('回答的不是本系统');
    expect(code).toBe(1);
  });

  it('aClockThatIsWrong_isSeenByTheAnswersOfTheWorld', async () => {
    const world = createServer((_, answer) => {
      answer.setHeader('Date', new Date(Date.now() + 600_000).toUTCString());
      answer.end('{"access_token":"x","expires_in":7200}');
    }).listen(0, '127.0.0.1');
    await once(world, 'listening');
    const { port } = world.address() as AddressInfo;
    const { line } = await place.examine({ WECHAT_BASE_URL: `http://127.0.0.1:${port}` });
    world.closeAllConnections();
    world.close();
    expect(line('时钟')).toMatch(/^✗ 时钟：本机时间慢了 (59\d|60[0-3]) 秒 → /);
  });
});
