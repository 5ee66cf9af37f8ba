import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartUpError } from '../../platform/start-up-error';
import { commandName } from '../command-name';

/** Written last: a folder without it is no backup. */
const MANIFEST_FILE = 'manifest.json';
export const MEDIA_FOLDER = 'media';
/** One line a file, as `sha256sum -c` reads it. */
export const MEDIA_LIST = 'media.sha256';
export const DUMP_FILE = { sqlite: 'database.db.gz', server: 'database.sql.gz' } as const;

export interface Manifest {
  readonly format: 1;
  readonly createdAt: string;
  readonly database: {
    readonly kind: keyof typeof DUMP_FILE;
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

/** What every refused backup ends with. */
export const takeAnother = (): string => `请换一份（${commandName('restore')} 会列出有哪些）。`;

/** @throws StartUpError when `folder` holds no finished backup of ours */
export function readManifest(folder: string): Manifest {
  if (!isBackup(folder)) {
    throw new StartUpError(
      `${folder} 不是一份完整的备份：没有 ${MANIFEST_FILE}，多半是写到一半断了，或抄漏了。${takeAnother()}`,
    );
  }
  const manifest = readOrNull(folder);
  if (isOfNewerFormat(manifest)) throw new StartUpError(`${folder} 的备份格式来自更新的版本，请用那个版本恢复。`);
  if (!isManifest(manifest)) {
    throw new StartUpError(`备份已损坏：${manifestPath(folder)} 读不出来。${takeAnother()}`);
  }
  return manifest;
}

/** `null`: cut off or changed. */
export function manifestOrNull(folder: string): Manifest | null {
  const manifest = readOrNull(folder);
  return isManifest(manifest) ? manifest : null;
}

function readOrNull(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(manifestPath(folder), 'utf8'));
  } catch {
    return null;
  }
}

type Loose = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isDigest = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function isOfNewerFormat(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value.format) && Number(value.format) > 1;
}

/** Written by us, but lying where others may have written too: nothing in it names a place outside of the backup. */
function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value.format !== 1 || !isRecord(value.media)) return false;
  const { createdAt, media, secretsNotIncluded, secretMark } = value;
  return (
    isText(createdAt) &&
    !Number.isNaN(Date.parse(createdAt)) &&
    isDatabasePart(value.database) &&
    isCount(media.files) &&
    isCount(media.bytes) &&
    isDigest(media.listSha256) &&
    areTexts(secretsNotIncluded) &&
    isText(secretMark)
  );
}

function isDatabasePart(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.rows)) return false;
  const { kind, file, sha256, rows, migrations } = value;
  const isOurFile = (kind === 'sqlite' || kind === 'server') && file === DUMP_FILE[kind];
  const areRows = Object.entries(rows).every(([table, count]) => /^\w+$/.test(table) && isCount(count));
  return isOurFile && isDigest(sha256) && areRows && areTexts(migrations);
}

/** A secret has at least 32 characters of chance: eight of its digest lead nowhere. */
export function markOf(secret: string): string {
  return createHash('sha256').update(`yingsheng backup ${secret}`).digest('hex').slice(0, 8);
}

const SECRET_NAME = /(SECRET|_KEY|KEY_ID|TOKEN|_URL|PASSWORD)$/;
/** Addresses that hold no password. */
const OPEN_NAMES = ['PUBLIC_BASE_URL', 'WECHAT_BASE_URL', 'SMS_BASE_URL', 'WECOM_BASE_URL', 'TRIAGE_LLM_URL'];
const OURS = /^(APP|DATABASE|WECHAT|SMS|SMTP|WECOM|METRICS|TRIAGE)_/;

export function secretNames(env: Readonly<Record<string, string | undefined>>): string[] {
  const isSecret = (name: string) => OURS.test(name) && SECRET_NAME.test(name) && !OPEN_NAMES.includes(name);
  return Object.keys(env)
    .filter((name) => isSecret(name) && (env[name] ?? '') !== '')
    .sort();
}
