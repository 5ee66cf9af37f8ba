import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_MIGRATIONS } from '../../platform/database/all-migrations';
import { StartUpError } from '../../platform/start-up-error';
import { readMediaList } from '../backup/copy-media';
import { digestFile } from '../backup/digest';
import { type Manifest, MEDIA_FOLDER, MEDIA_LIST, readManifest } from '../backup/manifest';

/**
 * Reads every file of a backup and compares its digest, before anything is written anywhere.
 * @throws StartUpError when it is not what was once backed up, or comes from a newer version
 */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  const known = ALL_MIGRATIONS.map(({ name }) => name);
  if (manifest.database.migrations.some((name) => !known.includes(name))) {
    throw new StartUpError('这份备份来自更新的版本，请先把程序换成那个版本再恢复。');
  }
  await demand(join(folder, manifest.database.file), manifest.database.sha256);
  const list = readOrNull(join(folder, MEDIA_LIST));
  if (list === null || createHash('sha256').update(list).digest('hex') !== manifest.media.listSha256) {
    throw new StartUpError(`备份已损坏：${MEDIA_LIST} 与清单不符。`);
  }
  for (const [path, digest] of readMediaList(folder)) await demand(join(folder, MEDIA_FOLDER, path), digest);
  return manifest;
}

async function demand(path: string, sha256: string): Promise<void> {
  const found = await digestFile(path).catch(() => null);
  if (found === null) throw new StartUpError(`备份不完整：缺少 ${path}。`);
  if (found.sha256 !== sha256) throw new StartUpError(`备份已损坏：${path} 与清单不符。`);
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
