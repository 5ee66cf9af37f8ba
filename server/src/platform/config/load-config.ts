import { isAbsolute, join, resolve } from 'node:path';
import { StartUpError } from '../start-up-error';
import { Config, LOG_LEVELS, WORKER_MODES } from './config';
import { prepareDataDir, readOrCreateSecret } from './data-dir';
import { type Environment, EnvReader } from './env-reader';
import { emailConfig, secondOpinionConfig, smsConfig, wechatConfig, wecomConfig } from './outside-config';
import { retentionConfig } from './retention-config';
import { trustedProxies } from './trusted-proxies';

export const MIN_SECRET_LENGTH = 32;
const REQUEST_LIMIT_MS = 30_000;
const BYTES_PER_MB = 1024 * 1024;
/** Whoever reaches a demo can enter as anybody. */
const THIS_MACHINE = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';
const WEB_ROOT = resolve(__dirname, '../../../../miniapp/dist/h5');

/**
 * Reads the environment; prepares the data folder; creates a secret there when none is given outside production.
 * @throws StartUpError with one sentence that names the variable
 */
export function loadConfig(env: Environment): Config {
  const read = new EnvReader(env);
  const isProduction = read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development') === 'production';
  const dataDir = resolve(read.text('DATA_DIR', './data'));
  prepareDataDir(dataDir);
  const isDemo = demoWanted(read, isProduction);
  const port = read.integer('PORT', 3000, 0, 65_535);
  return new Config({
    isProduction,
    host: read.text('HOST', isDemo ? THIS_MACHINE : EVERYWHERE),
    port,
    databaseUrl: databaseUrl(read, dataDir),
    dataDir,
    appSecret: appSecret(read, isProduction, dataDir),
    publicBaseUrl: read.url('PUBLIC_BASE_URL', `http://localhost:${port}`).replace(/\/$/, ''),
    wechat: wechatConfig(read),
    sms: smsConfig(read),
    email: emailConfig(read),
    wecom: wecomConfig(read),
    secondOpinion: secondOpinionConfig(read),
    worker: read.oneOf('WORKER', WORKER_MODES, 'inline'),
    isDemo,
    corsOrigins: read.list('CORS_ORIGINS'),
    rateLimitPerMinute: read.integer('RATE_LIMIT_PER_MINUTE', 300, 1, 1_000_000),
    rateLimitPerAddressPerMinute: read.integer('RATE_LIMIT_PER_ADDRESS_PER_MINUTE', 1200, 1, 1_000_000),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    trustedProxies: trustedProxies(read),
    hasApiDocs: read.flag('API_DOCS', !isProduction),
    requestLimitMs: REQUEST_LIMIT_MS,
    minFreeDiskBytes: read.integer('MIN_FREE_DISK_MB', 512, 0, 10_000_000) * BYTES_PER_MB,
    retention: retentionConfig(read),
    metricsToken: read.optional('METRICS_TOKEN'),
    backupDir: resolve(read.text('BACKUP_DIR', join(dataDir, 'backups'))),
    webRoot: resolve(read.text('WEB_ROOT', WEB_ROOT)),
  });
}

function databaseUrl(read: EnvReader, dataDir: string): string {
  const given = read.text('DATABASE_URL', `sqlite:${join(dataDir, 'yingsheng.db')}`);
  if (given.startsWith('sqlite:')) {
    const file = given.slice('sqlite:'.length);
    if (file === '') {
      throw new StartUpError(
        'DATABASE_URL names no file: write sqlite:/path/to/file.db.',
        'DATABASE_URL 没有写文件，要写成 sqlite:/path/file.db。',
      );
    }
    return file === ':memory:' || isAbsolute(file) ? given : `sqlite:${resolve(file)}`;
  }
  const isUsable = URL.canParse(given) && ['mysql:', 'mariadb:'].includes(new URL(given).protocol);
  if (!isUsable || new URL(given).pathname.length < 2) {
    throw new StartUpError(
      'DATABASE_URL must be sqlite:<file>, mysql://user:password@host:port/name or mariadb://….',
      'DATABASE_URL 要写成 sqlite:/path/file.db，或 mysql://user:password@host:3306/name；密码里的特殊字符写成 %编码。',
    );
  }
  return given;
}

function appSecret(read: EnvReader, isProduction: boolean, dataDir: string): string {
  const given = read.optional('APP_SECRET');
  if (given === null && isProduction) {
    throw new StartUpError(
      'APP_SECRET is missing: set it to a random text of at least 32 characters.',
      '缺少 APP_SECRET：请设为至少 32 个字符的随机文字（openssl rand -hex 32）。',
    );
  }
  if (given !== null && given.length < MIN_SECRET_LENGTH) {
    throw new StartUpError(
      `APP_SECRET is too short: it needs at least ${MIN_SECRET_LENGTH} characters.`,
      `APP_SECRET 太短，至少 ${MIN_SECRET_LENGTH} 个字符。`,
    );
  }
  return given ?? readOrCreateSecret(dataDir);
}

function demoWanted(read: EnvReader, isProduction: boolean): boolean {
  const wanted = read.flag('DEMO', !isProduction);
  if (wanted && isProduction) {
    throw new StartUpError(
      'DEMO must not be on while NODE_ENV is production: demo logins need no password.',
      'NODE_ENV=production 时不能打开 DEMO：演示登录不用密码。',
    );
  }
  return wanted;
}
