import type { Config } from '../../platform/config/config';
import { judgeServer } from './check-database';
import { judgeClock, judgeDisk } from './check-machine';
import { judgeAlarms } from './check-outside';
import { judgeProxies, judgeScheme } from './check-public-address';
import { judgeRetention } from './check-retention';
import { judgeOpinion } from './check-second-opinion';
import { bad, good, isIll, lineOf, note, summaryOf } from './finding';

const mariadb = { server: 'mariadb', version: '10.11.6', timeZone: 'CST', charset: 'utf8mb4', aheadMs: 0 } as const;
const GB = 1024 ** 3;

describe('what the doctor thinks of', () => {
  it.each([
    [{}, 'good'],
    [{ version: '10.3.39' }, 'bad'],
    [{ version: '11.4.2' }, 'good'],
    [{ server: 'mysql', version: '5.7.44' }, 'bad'],
    [{ charset: 'utf8mb3' }, 'bad'],
  ] as const)('database_%j_%s', (changed, state) => {
    expect(judgeServer({ ...mariadb, migrations: [], retention: null, ...changed }, { isProduction: true }).state).toBe(
      state,
    );
  });

  it.each([
    [0, 'good'],
    [-29_000, 'good'],
    [31_000, 'bad'],
    [-31_000, 'bad'],
  ])('clock_%d_ms_%s', (aheadMs, state) => {
    expect(judgeClock(aheadMs).state).toBe(state);
  });

  it.each([
    [null, 0, 'note'],
    [47, 0, 'good'],
    [47, 2, 'note'],
    [49, 0, 'bad'],
  ])('retention_%s_hours_ago_with_%d_stuck_%s', (hours, stuckCount, state) => {
    const now = new Date('2026-11-23T02:00:00.000Z');
    const retention = hours === null ? null : { finishedAt: new Date(now.getTime() - hours * 3_600_000), stuckCount };
    expect(judgeRetention({ retention }, now).state).toBe(state);
  });

  it.each([
    [50, 'good'],
    [5, 'note'],
    [0.4, 'bad'],
  ])('disk_with_%d_GB_of_100_%s', (free, state) => {
    const room = { freeBytes: free * GB, totalBytes: 100 * GB };
    expect(judgeDisk(room, { minFreeDiskBytes: GB / 2, dataDir: '/data' }).state).toBe(state);
  });

  it.each([
    ['https://api.example.com/v1', '{"danger":true,"hazard":"gas"}', 400, 'good'],
    ['http://ollama:11434/v1', '{"danger":true,"hazard":"gas"}', 400, 'good'],
    ['http://192.168.1.20:8000/v1', '{"danger":true,"hazard":"persons"}', 400, 'good'],
    ['http://api.example.com/v1', '{"danger":true,"hazard":"gas"}', 400, 'note'],
    ['https://api.example.com/v1', '{"danger":true,"hazard":"gas"}', 1600, 'note'],
    ['https://api.example.com/v1', '{"danger":false,"hazard":null}', 400, 'bad'],
    ['https://api.example.com/v1', '是的，有危险', 400, 'bad'],
  ])('secondOpinion_of_%s_that_says_%s_after_%d_ms_%s', (baseUrl, said, tookMs, state) => {
    expect(judgeOpinion({ baseUrl }, said, tookMs).state).toBe(state);
  });

  it.each([
    ['https://estate.example.com', 'good'],
    ['http://192.168.1.20:3000', 'note'],
    ['http://estate.example.com', 'bad'],
  ])('address_%s_%s', (address, state) => {
    expect(judgeScheme(address, true).state).toBe(state);
  });

  it.each([
    [false, '127.0.0.1', 'bad'],
    [1, '0.0.0.0', 'note'],
    [1, '127.0.0.1', 'good'],
    [['10.0.0.0/8'], '0.0.0.0', 'good'],
    // Caddy speaks from this machine: whoever is believed instead, it is not.
    [['10.0.0.0/8'], '127.0.0.1', 'bad'],
    [['127.0.0.1'], '127.0.0.1', 'good'],
    [['loopback'], '127.0.0.1', 'good'],
    [['127.0.0.0/8', '10.0.0.0/8'], '127.0.0.1', 'good'],
    [['::1'], 'localhost', 'good'],
  ] as const)('proxies_%j_on_%s_%s', (trustedProxies, host, state) => {
    const config = { isProduction: true, publicBaseUrl: 'https://estate.example.com', trustedProxies, host };
    expect(judgeProxies(config).state).toBe(state);
  });
});

describe('the lines', () => {
  it('oneLineEach_markWordsAndRemedy', () => {
    expect(lineOf(good('磁盘', '还剩 9 GB'))).toBe('✓ 磁盘：还剩 9 GB');
    expect(lineOf(bad('磁盘', '已满', '清理'))).toBe('✗ 磁盘：已满 → 清理');
  });

  it('aNoteAloneIsNoIllness', () => {
    expect(isIll([good('a', 'b'), note('c', 'd', 'e')])).toBe(false);
    expect(summaryOf([note('c', 'd', 'e')])).toBe('可以运行，有 1 项提醒。');
    expect(summaryOf([good('a', 'b')])).toBe('一切正常。');
    expect(summaryOf([bad('c', 'd', 'e'), note('c', 'd', 'e')])).toBe('有 1 项要处理，1 项提醒。');
  });
});

describe('judgeAlarms', () => {
  const none = { sms: null, wecom: null, email: null };
  const sms = {} as NonNullable<Config['sms']>;
  const wecom = {} as NonNullable<Config['wecom']>;
  it.each([
    ['smsReachesThem', { ...none, sms }, 'good', '发短信'],
    ['wecomAloneIsNoSms', { ...none, wecom }, 'note', '手机收不到短信'],
    ['nothingReachesThem', none, 'note', '没有可用的渠道'],
  ])('%s', (_rule, config, state, words) => {
    const finding = judgeAlarms(config);
    expect([finding.state, finding.words]).toEqual([state, expect.stringContaining(words)]);
    if (state !== 'good') expect(finding.remedy).toContain('SMS_TEMPLATE_ID');
  });
});
