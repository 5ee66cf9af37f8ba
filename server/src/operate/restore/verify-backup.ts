import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ALL_MIGRATIONS } from '../../platform/database/all-migrations';
import { StartUpError } from '../../platform/start-up-error';
import { isListSound, isMediaPath, type MediaList, readMediaList } from '../backup/copy-media';
import { digestFile } from '../backup/digest';
import { type Manifest, MEDIA_FOLDER, MEDIA_LIST, readManifest, takeAnother } from '../backup/manifest';

/** So many names tell which photos they are; of more only the number is said. */
const NAMED = 5;

export interface VerifiedBackup {
  readonly manifest: Manifest;
  /** Below the media folder, each as it was backed up. */
  readonly media: readonly string[];
  /** Missing or changed: what somebody knowingly goes without. */
  readonly broken: readonly string[];
}

/**
 * Reads every file of a backup and compares its digest, before anything is written anywhere.
 * @param mayLackMedia restored is then what is whole
 * @throws StartUpError when it is not what was once backed up, or comes from a newer version
 */
export async function verifyBackup(folder: string, mayLackMedia: boolean): Promise<VerifiedBackup> {
  const manifest = readManifest(folder);
  const known = ALL_MIGRATIONS.map(({ name }) => name);
  if (manifest.database.migrations.some((name) => !known.includes(name))) {
    throw new StartUpError('这份备份来自更新的版本，请先把程序换成那个版本再恢复。');
  }
  await demandDatabase(folder, manifest);
  const digests = readList(folder, manifest);
  const media: string[] = [];
  const broken: string[] = [];
  for (const [path, digest] of digests) ((await isAsItWas(folder, path, digest)) ? media : broken).push(path);
  if (broken.length > 0 && !mayLackMedia) throw new StartUpError(lacking(broken));
  return { manifest, media, broken };
}

async function demandDatabase(folder: string, { database }: Manifest): Promise<void> {
  const path = join(folder, database.file);
  const found = await digestFile(path).catch(() => null);
  if (found === null) throw new StartUpError(`备份不完整：缺少 ${path}。${takeAnother()}`);
  if (found.sha256 !== database.sha256) throw new StartUpError(`备份已损坏：${path} 与清单不符。${takeAnother()}`);
}

function readList(folder: string, manifest: Manifest): MediaList {
  if (!isListSound(folder, manifest)) {
    throw new StartUpError(`备份已损坏：${MEDIA_LIST} 与清单不符。${takeAnother()}`);
  }
  const digests = readMediaList(folder);
  const strange = [...digests.keys()].find((path) => !isMediaPath(path));
  if (strange === undefined) return digests;
  throw new StartUpError(
    `这份备份被人动过：${MEDIA_LIST} 里的 ${JSON.stringify(strange)} 不是照片的位置，什么也没有写入。请查明来历，${takeAnother()}`,
  );
}

/** A link that leads out of the backup is not what was backed up. */
async function isAsItWas(folder: string, path: string, digest: string): Promise<boolean> {
  try {
    const [place, file] = await Promise.all([realpath(join(folder, MEDIA_FOLDER)), realpath(mediaFile(folder, path))]);
    return file.startsWith(place + sep) && (await digestFile(file)).sha256 === digest;
  } catch {
    return false;
  }
}

export const mediaFile = (folder: string, path: string): string => join(folder, MEDIA_FOLDER, path);

function lacking(broken: readonly string[]): string {
  const more = broken.length > NAMED ? ` 等 ${broken.length} 个` : '';
  return (
    `备份不完整：缺少或损坏的照片和视频有 ${broken.slice(0, NAMED).join('、')}${more}。` +
    `请换一份，或从别处的副本补上。确实找不回时加上 --without-broken-media：其余照常恢复，缺的会列出来。`
  );
}
