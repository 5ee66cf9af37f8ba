import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readDatabaseFacts } from '../../src/operate/doctor/database-facts';
import { type OperatedPlace, openOperatedPlace } from './operated-place';

const IS_SERVER = (process.env.TEST_DATABASE_URL ?? '') !== '';
export const DUMP_FILE = IS_SERVER ? 'database.sql.gz' : 'database.db.gz';

type Manifest = { database: Record<string, unknown>; media: Record<string, unknown>; format: number };
export const digestOf = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

export function changeManifest(backup: string, change: (manifest: Manifest) => void): void {
  const file = join(backup, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/** As somebody would who knows how the digests are made. */
export function forgeMediaList(backup: string, change: (list: string) => string): void {
  const file = join(backup, 'media.sha256');
  const list = change(readFileSync(file, 'utf8'));
  writeFileSync(file, list);
  changeManifest(backup, ({ media }) => {
    media.listSha256 = digestOf(list);
  });
}

export function forgeDump(backup: string, change: (dump: Buffer) => Buffer): void {
  const file = join(backup, DUMP_FILE);
  const dump = gzipSync(change(gunzipSync(readFileSync(file))));
  writeFileSync(file, dump);
  changeManifest(backup, ({ database }) => {
    database.sha256 = digestOf(dump);
  });
}

/** A photo of the backup, by its path below the media folder. */
export function photoOf(backup: string): string {
  return readFileSync(join(backup, 'media.sha256'), 'utf8').split('\n')[0]?.split('  media/')[1] ?? '';
}

export interface AttackedPlace extends OperatedPlace {
  /** The folder of a sound backup that nobody else will touch. */
  soundBackup(): string;
  /** Restoring is refused with these words, and before anything was written. */
  expectRefused(backup: string, words: RegExp, changed?: Readonly<Record<string, string>>): Promise<void>;
}

/** A place with two reports and a backup, of which each test damages a copy of its own. */
export async function openAttackedPlace(): Promise<AttackedPlace> {
  const place = await openOperatedPlace(['厨房水管漏水', '楼道灯不亮']);
  const original = await place.backUp();
  let copies = 0;
  return {
    ...place,
    soundBackup() {
      copies += 1;
      const copy = join(place.folder, `copy-${copies}`);
      cpSync(original, copy, { recursive: true });
      return copy;
    },
    async expectRefused(backup, words, changed = {}) {
      await place.inEmptyPlace(async (empty) => {
        const refused = await place.run('restore', [backup], { ...empty, ...changed });
        expect(refused.words).toMatch(words);
        expect(refused.words).not.toMatch(/^\s+at /m);
        expect(refused.code).toBe(1);
        expect((await readDatabaseFacts(empty.DATABASE_URL ?? '')).migrations).toBeNull();
        expect(existsSync(join(empty.DATA_DIR ?? '', 'media'))).toBe(false);
      });
    },
  };
}
