import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartUpError } from '../../platform/start-up-error';

/** Written last: a folder without it is no backup. */
const MANIFEST_FILE = 'manifest.json';
export const MEDIA_FOLDER = 'media';
/** One line a file, as `sha256sum -c` reads it. */
export const MEDIA_LIST = 'media.sha256';

export interface Manifest {
  readonly format: 1;
  readonly createdAt: string;
  readonly database: {
    readonly kind: 'sqlite' | 'server';
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    /** Rows per table; a table that is missing had none. */
    readonly rows: Readonly<Record<string, number>>;
    /** Names of the migrations that had run. */
    readonly migrations: readonly string[];
  };
  readonly media: { readonly files: number; readonly bytes: number; readonly listSha256: string };
  /** Settings that a restored installation needs and that are kept elsewhere. */
  readonly secretsNotIncluded: readonly string[];
  /** Tells whether the same `APP_SECRET` is set, without telling it. */
  readonly secretMark: string;
}

export const manifestPath = (folder: string): string => join(folder, MANIFEST_FILE);

export function isBackup(folder: string): boolean {
  return existsSync(manifestPath(folder));
}

/** @throws StartUpError when `folder` holds no finished backup of ours */
export function readManifest(folder: string): Manifest {
  if (!isBackup(folder)) throw new StartUpError(`${folder} 不是一份完整的备份（没有 ${MANIFEST_FILE}）。`);
  const manifest = JSON.parse(readFileSync(manifestPath(folder), 'utf8')) as Manifest;
  if (manifest.format !== 1) throw new StartUpError(`${folder} 的备份格式来自更新的版本，请用那个版本恢复。`);
  return manifest;
}

/** A secret has at least 32 characters of chance: eight of its digest lead nowhere. */
export function markOf(secret: string): string {
  return createHash('sha256').update(`yingsheng backup ${secret}`).digest('hex').slice(0, 8);
}

const SECRET_NAME = /(SECRET|_KEY|KEY_ID|TOKEN|_URL|PASSWORD)$/;
/** Addresses that hold no password. */
const OPEN_NAMES = ['PUBLIC_BASE_URL', 'WECHAT_BASE_URL', 'SMS_BASE_URL', 'WECOM_BASE_URL'];
const OURS = /^(APP|DATABASE|WECHAT|SMS|SMTP|WECOM|METRICS)_/;

export function secretNames(env: Readonly<Record<string, string | undefined>>): string[] {
  const isSecret = (name: string) => OURS.test(name) && SECRET_NAME.test(name) && !OPEN_NAMES.includes(name);
  return Object.keys(env)
    .filter((name) => isSecret(name) && (env[name] ?? '') !== '')
    .sort();
}
