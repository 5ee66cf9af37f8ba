import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { link, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DigestingStream } from './digest';
import { type Manifest, MEDIA_FOLDER, MEDIA_LIST } from './manifest';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Digest of each file, by its path below the media folder. */
export type MediaList = ReadonlyMap<string, string>;

/** Whether the list of `backup` is the one that its manifest was written for. */
export function isListSound(backup: string, { media }: Manifest): boolean {
  const file = join(backup, MEDIA_LIST);
  return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === media.listSha256;
}

export function readMediaList(backup: string): MediaList {
  const file = join(backup, MEDIA_LIST);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const prefix = `${MEDIA_FOLDER}/`;
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [digest = '', path = ''] = line.split('  ');
        return [path.slice(prefix.length), digest];
      }),
  );
}

/** As photos and videos are named: nothing that leads out of the folder. */
export function isMediaPath(path: string): boolean {
  return path.split('/').every((part) => /^\w[\w.-]*$/.test(part));
}

/** Paths of all photos and videos below `folder`, in order. */
async function mediaBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(isMediaPath)
    .sort();
}

/**
 * Photos and videos into `backup`. They never change once stored, so one that the backup before holds already is linked
 * from there: twenty backups take hardly more room than one. `previous`: that backup's folder; `null`: there is none.
 */
export async function copyMedia(source: string, backup: string, previous: string | null): Promise<Manifest['media']> {
  const known: MediaList = previous === null ? new Map() : readMediaList(previous);
  const list: string[] = [];
  let bytes = 0;
  await mkdir(join(backup, MEDIA_FOLDER), { mode: OWNER_ONLY_FOLDER });
  for (const path of await mediaBelow(source)) {
    const from = join(source, path);
    const to = join(backup, MEDIA_FOLDER, path);
    await mkdir(dirname(to), { recursive: true, mode: OWNER_ONLY_FOLDER });
    const before = previous === null ? null : join(previous, MEDIA_FOLDER, path);
    const digest = (await linked(before, from, to, known.get(path))) ?? (await copied(from, to));
    // Forgotten meanwhile, as what was uploaded and never handed in is after a day.
    if (digest === null) continue;
    bytes += (await stat(to)).size;
    list.push(`${digest}  ${MEDIA_FOLDER}/${path}\n`);
  }
  const text = list.join('');
  await writeFile(join(backup, MEDIA_LIST), text, { mode: OWNER_ONLY, flush: true });
  return { files: list.length, bytes, listSha256: createHash('sha256').update(text).digest('hex') };
}

/** The digest it is known by, once it is linked; `null`: it has to be copied. */
async function linked(
  before: string | null,
  from: string,
  to: string,
  digest: string | undefined,
): Promise<string | null> {
  if (before === null || digest === undefined) return null;
  try {
    const [kept, present] = await Promise.all([stat(before), stat(from)]);
    if (kept.size !== present.size) return null;
    await link(before, to);
    return digest;
  } catch {
    return null;
  }
}

async function copied(from: string, to: string): Promise<string | null> {
  const digesting = new DigestingStream();
  try {
    await pipeline(createReadStream(from), digesting, createWriteStream(to, { mode: OWNER_ONLY }));
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from);
    if (isGone) return null;
    throw error;
  }
  return digesting.result().sha256;
}
