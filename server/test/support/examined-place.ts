import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { createEmptyDatabase } from './boot-app';
import { freePort, runEntry } from './entry-process';
import { StandInPlatform } from './stand-in-platform';

const SECRETS = {
  APP_SECRET: 'app-secret-that-nobody-may-read-00000',
  WECHAT_APP_SECRET: 'stand-in-secret',
  SMS_KEY_SECRET: 'stand-in-tencent-key',
  WECOM_SECRET: 'stand-in-corp-secret',
};
export const MAIL_PASSWORD = 'mail-password-that-nobody-may-read';

export interface Examined {
  readonly code: number | null;
  readonly words: string;
  /** What was found about one topic. */
  line(topic: string): string | undefined;
}

/** A healthy server in production with everything it talks to, and the doctor who looks at it. */
export interface ExaminedPlace {
  readonly platform: StandInPlatform;
  /** Everything the doctor prints, and its exit code; never a secret. */
  examine(changed?: Readonly<Record<string, string>>): Promise<Examined>;
  changeSchema(statement: string): Promise<void>;
  close(): Promise<void>;
}

export async function openExaminedPlace(): Promise<ExaminedPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-doctor-'));
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>应声</title>');
  const [database, platform] = await Promise.all([createEmptyDatabase(), StandInPlatform.start()]);
  const port = String(await freePort());
  const healthy: Record<string, string> = {
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
  const examine: ExaminedPlace['examine'] = async (changed = {}) => {
    const doctor = runEntry({ ...healthy, ...changed }, ['dist/operate/doctor/main.js']);
    const code = await doctor.exit();
    const words = doctor.output.stdout;
    expect(doctor.output.stderr).toBe('');
    for (const secret of [...Object.values(SECRETS), MAIL_PASSWORD]) expect(words).not.toContain(secret);
    return { code, words, line: (topic) => words.split('\n').find((line) => line.slice(2).startsWith(topic)) };
  };
  const empty = await examine();
  expect(empty.line('库结构')).toBe('! 库结构：空库 → 启动服务后自动建表');
  const server = runEntry(healthy);
  await server.sees('"listening"');
  return {
    platform,
    examine,
    async changeSchema(statement) {
      const source = await new DataSource(await buildDataSourceOptions({ databaseUrl: database.url })).initialize();
      await source.query(statement);
      await source.destroy();
    },
    async close() {
      server.child.kill('SIGTERM');
      await server.exit();
      await platform.stop();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
