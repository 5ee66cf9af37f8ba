import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import request from 'supertest';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { IssueSetUpAddress } from '../../src/set-up/issue-set-up-address';
import { bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { enrolSecondFactor } from '../support/second-factor';

const SERVER_FOLDER = resolve(__dirname, '../..');
const PASSWORD = '翠湖边上种了三棵桂花树';
const OPTIONS = {
  '--company': '安居物业',
  '--admin': '王磊',
  '--account': 'wanglei',
  '--phone': '13800001234',
  '--estate': '翠湖花园',
  '--code': 'CH',
  '--service-phone': '0571-88880000',
  '--address': '杭州市湖滨路 1 号',
};

describe('npm run setup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-set-up-command-'));
  const production = { NODE_ENV: 'production', APP_SECRET: 'a secret of more than thirty-two characters' };
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** One of the server's entries, with a text on its standard input. */
  const run = async (
    entry: string,
    args: readonly string[],
    input: string,
    env: Record<string, string> = production,
  ) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: SERVER_FOLDER,
      env: { PATH: process.env.PATH, DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    // Who needs no input may be gone before it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    return { code, output };
  };
  const setUp = (options: object, input = `${PASSWORD}\n`, env?: Record<string, string>) =>
    run('dist/set-up-by-command.js', Object.entries(options).flat(), input, env);

  it('says_at_each_option_what_is_wrong_and_repeats_no_password', async () => {
    const wrong = await setUp({ ...OPTIONS, '--code': '1', '--account': '' }, 'short');
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('--code：小区代号用 2–6 个字母或数字')]);
    expect(wrong.output).toContain('--account：账号用');
    const misplaced = await setUp({ ...OPTIONS, '--password': PASSWORD });
    expect([misplaced.code, misplaced.output.includes(PASSWORD)]).toEqual([1, false]);
    const weak = await setUp(OPTIONS, 'short');
    expect(weak).toEqual({ code: 1, output: '密码太短：至少 10 个字符，汉字、字母、数字都算，可以是一句话。\n' });
    const none = await setUp(OPTIONS, '');
    expect([none.code, none.output]).toEqual([1, expect.stringContaining('SETUP_PASSWORD：请填写密码')]);
    const demo = await setUp(OPTIONS, PASSWORD, { NODE_ENV: 'development' });
    expect([demo.code, demo.output]).toEqual([1, expect.stringContaining('这是演示环境')]);
  });

  it('demo_data_is_written_neither_in_production_nor_where_a_server_waits_to_be_set_up', async () => {
    const seed = (env: Record<string, string>) => run('dist/seed/main.js', [], '', env);
    const refused = await seed(production);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('正式环境不写入演示数据')]);
    const waiting = await bootApp({ databaseUrl: database.url, config: { isDemo: false } });
    await waiting.app.get(IssueSetUpAddress).execute();
    await waiting.close();
    const second = await seed({ NODE_ENV: 'development' });
    expect([second.code, second.output]).toEqual([1, expect.stringContaining('正在等待首次设置，不写入演示数据')]);
  });

  it('sets_up_with_a_password_from_standard_input_and_says_what_is_next', async () => {
    const done = await setUp(OPTIONS);
    expect(done).toEqual({ code: 0, output: expect.stringContaining('已设置好：安居物业，翠湖花园（CH）') });
    expect(done.output).toContain('用这个账号和密码登录');
    const again = await setUp(OPTIONS);
    expect(again).toEqual({ code: 1, output: '这个系统已经设置好了，请直接登录。\n' });
    const booted = await bootApp({ databaseUrl: database.url, config: { isDemo: false } });
    const { status, body } = await request(booted.http)
      .post('/api/auth/staff')
      .send({ account: 'wanglei', password: PASSWORD });
    await enrolSecondFactor(booted, body.accessToken);
    const entry = await booted.dataSource.manager.findOneByOrFail(AuditEntry, { action: 'companySetUp' });
    await booted.close();
    expect([status, entry.actorId, entry.details.by]).toEqual([200, null, 'command']);
  });

  it('takes_a_lost_second_factor_away_on_the_machine', async () => {
    const reset = (account: string) => run('dist/operate/reset-second-factor/main.js', [account], '');
    const nobody = await reset('nobody');
    expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('没有在用的账号 nobody')]);
    const done = await reset('WangLei');
    expect([done.code, done.output]).toEqual([0, expect.stringContaining('王磊的两步验证已重置')]);
    const again = await reset('wanglei');
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('王磊没有开启两步验证')]);
  });
});
