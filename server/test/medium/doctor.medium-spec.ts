import { type ExaminedPlace, openExaminedPlace } from '../support/examined-place';

const IS_SERVER = (process.env.TEST_DATABASE_URL ?? '') !== '';

let place: ExaminedPlace;

beforeAll(async () => {
  place = await openExaminedPlace();
});
afterAll(() => place.close());

describe('the doctor in good surroundings', () => {
  it('findsEverythingWell_andExitsWithZero', async () => {
    const { code, words, line } = await place.examine();
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

describe('the doctor of a sick database', () => {
  it('dataThatIsKeptTooLong_isTold_onceTheDailyRunStaysAway', async () => {
    const lastRun = (at: Date, stuck: number) =>
      place.changeSchema(
        `REPLACE INTO retention_run (day, started_at, finished_at, reached, removed_count, stuck_count)
         VALUES ('9999-12-31', '2026-01-01 00:00:00.000', '${at.toISOString().slice(0, -1).replace('T', ' ')}', '{}', 0, ${stuck})`,
      );
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await lastRun(daysAgo(1), 0);
    expect((await place.examine()).line('保存期限')).toBe('✓ 保存期限：每天清理');
    await lastRun(daysAgo(1), 2);
    expect((await place.examine()).line('保存期限')).toContain('! 保存期限：每天清理，有 2 件到期了还不能清理 → ');
    await lastRun(daysAgo(3), 0);
    expect((await place.examine()).line('保存期限')).toContain('✗ 保存期限：最近一次清理是 3 天前 → ');
  });

  it('tablesOfAnotherVersion_areTold', async () => {
    await place.changeSchema("INSERT INTO migrations (timestamp, name) VALUES (1, 'OfTomorrow1')");
    expect((await place.examine()).line('库结构')).toContain('✗ 库结构：数据库比程序新（OfTomorrow1）');
    await place.changeSchema("DELETE FROM migrations WHERE name = 'OfTomorrow1' OR name LIKE 'DirectoryAndAuth%'");
    expect((await place.examine()).line('库结构')).toContain('! 库结构：还有 1 步升级没有执行');
  });
});
