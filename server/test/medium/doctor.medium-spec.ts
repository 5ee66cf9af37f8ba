import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { createEmptyDatabase, type TestDatabase } from '../support/boot-app';
import { type EntryProcess, freePort, runEntry } from '../support/entry-process';
import { StandInPlatform } from '../support/stand-in-platform';

const SECRETS = {
  APP_SECRET: 'app-secret-that-nobody-may-read-00000',
  WECHAT_APP_SECRET: 'stand-in-secret',
  SMS_KEY_SECRET: 'stand-in-tencent-key',
  WECOM_SECRET: 'stand-in-corp-secret',
};
const MAIL_PASSWORD = 'mail-password-that-nobody-may-read';
const IS_SERVER = (process.env.TEST_DATABASE_URL ?? '') !== '';

let folder: string;
let database: TestDatabase;
let platform: StandInPlatform;
let server: EntryProcess;
let healthy: Record<string, string>;

/** Everything the doctor prints, and its exit code; never a secret. */
async function examine(changed: Readonly<Record<string, string>> = {}) {
  const doctor = runEntry({ ...healthy, ...changed }, ['dist/operate/doctor/main.js']);
  const code = await doctor.exit();
  const words = doctor.output.stdout;
  expect(doctor.output.stderr).toBe('');
  for (const secret of [...Object.values(SECRETS), MAIL_PASSWORD]) expect(words).not.toContain(secret);
  return { code, words, line: (topic: string) => words.split('\n').find((line) => line.slice(2).startsWith(topic)) };
}

async function changeSchema(statement: string): Promise<void> {
  const source = await new DataSource(await buildDataSourceOptions({ databaseUrl: database.url })).initialize();
  await source.query(statement);
  await source.destroy();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yingsheng-doctor-'));
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>应声</title>');
  [database, platform] = await Promise.all([createEmptyDatabase(), StandInPlatform.start()]);
  const port = String(await freePort());
  healthy = {
    ...SECRETS,
    NODE_ENV: 'production',
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: database.url,
    HOST: '127.0.0.1',
    PORT: port,
    WEB_ROOT: join(folder, 'web'),
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    WECHAT_APP_ID: 'wx0123456789abcdef',
    WECHAT_BASE_URL: `${platform.url}/wechat`,
    SMS_PROVIDER: 'tencent',
    SMS_BASE_URL: `${platform.url}/tencent-sms`,
    SMS_KEY_ID: 'AKIDstandin',
    SMS_SIGN_NAME: '应声物业',
    SMS_TEMPLATE_ID: '1001',
    SMS_SDK_APP_ID: '1400000000',
    SMTP_URL: `smtp://127.0.0.1:${platform.smtpPort}`,
    MAIL_FROM: 'service@yingsheng.test',
    WECOM_CORP_ID: 'ww0123456789abcdef',
    WECOM_BASE_URL: `${platform.url}/wecom`,
    WECOM_AGENT_ID: '1000002',
  };
  const empty = await examine();
  expect(empty.line('库结构')).toBe('! 库结构：空库 → 启动服务后自动建表');
  server = runEntry(healthy);
  await server.sees('"listening"');
});

afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.exit();
  await platform.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('the doctor in good surroundings', () => {
  it('findsEverythingWell_andExitsWithZero', async () => {
    const { code, words, line } = await examine();
    expect(words).not.toContain('✗');
    expect(code).toBe(0);
    for (const topic of ['微信小程序', '企业微信']) expect(line(topic)).toBe(`✓ ${topic}：能连上，密钥有效`);
    expect(line('短信')).toMatch(/^✓ 短信：能连上/);
    expect(line('邮件')).toBe('✓ 邮件：能连上，可以登录');
    expect(line('库结构')).toMatch(/^✓ 库结构：已是最新/);
    expect(line('数据库')).toMatch(
      IS_SERVER ? /^✓ 数据库：(MariaDB|MySQL) \d+\.\d+\.\d+，时区 \S+（/ : /^! 数据库：SQLite/,
    );
    expect(line('时钟')).toMatch(/^✓ 时钟：相差 [0-3] 秒以内/);
    expect(line('磁盘')).toMatch(/^[✓!] 磁盘：还剩 [\d.]+ GB/);
    // A network address without https is a fair place to try it, and no more.
    expect(line('对外地址')).toMatch(/^! 对外地址：http:\/\/127\.0\.0\.1:\d+ 能打开，但没有 https/);
  });
});

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
    const { code, line } = await examine({ [name]: value });
    const topic = words.slice(2).split('：')[0] ?? '';
    expect(line(topic)).toContain(words);
    expect(line(topic)).toMatch(/ → .{4,}$/);
    expect(code).toBe(1);
  });

  it('anotherProgramAtThePublicAddress_isNotTakenForOurs', async () => {
    const { code, line } = await examine({ PUBLIC_BASE_URL: platform.url });
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
    const { line } = await examine({ WECHAT_BASE_URL: `http://127.0.0.1:${port}` });
    world.closeAllConnections();
    world.close();
    expect(line('时钟')).toMatch(/^✗ 时钟：本机时间慢了 (59\d|60[0-3]) 秒 → /);
  });

  it('dataThatIsKeptTooLong_isTold_onceTheDailyRunStaysAway', async () => {
    const lastRun = (at: Date, stuck: number) =>
      changeSchema(
        `REPLACE INTO retention_run (day, started_at, finished_at, reached, removed_count, stuck_count)
         VALUES ('9999-12-31', '2026-01-01 00:00:00.000', '${at.toISOString().slice(0, -1).replace('T', ' ')}', '{}', 0, ${stuck})`,
      );
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await lastRun(daysAgo(1), 0);
    expect((await examine()).line('保存期限')).toBe('✓ 保存期限：每天清理');
    await lastRun(daysAgo(1), 2);
    expect((await examine()).line('保存期限')).toContain('! 保存期限：每天清理，有 2 件到期了还不能清理 → ');
    await lastRun(daysAgo(3), 0);
    expect((await examine()).line('保存期限')).toContain('✗ 保存期限：最近一次清理是 3 天前 → ');
  });

  it('tablesOfAnotherVersion_areTold', async () => {
    await changeSchema("INSERT INTO migrations (timestamp, name) VALUES (1, 'OfTomorrow1')");
    expect((await examine()).line('库结构')).toContain('✗ 库结构：数据库比程序新（OfTomorrow1）');
    await changeSchema("DELETE FROM migrations WHERE name = 'OfTomorrow1' OR name LIKE 'DirectoryAndAuth%'");
    expect((await examine()).line('库结构')).toContain('! 库结构：还有 1 步升级没有执行');
  });
});
