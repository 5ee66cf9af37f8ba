import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { TimelineEntry } from '../../complaints/entities/timeline-entry';
import { Media } from '../../media/media.entity';
import type { Config } from '../../platform/config/config';
import { buildDataSourceOptions } from '../../platform/database/data-source-options';
import { openDataSource } from '../../platform/database/open-data-source';
import { StartUpError } from '../../platform/start-up-error';
import { type Manifest, MEDIA_FOLDER, markOf } from '../backup/manifest';
import { demandEmptyDatabase, loadDatabase } from './load-database';
import { type Proof, proveChains, provePhotos, proveRows } from './prove-restored';
import { verifyBackup } from './verify-backup';

type Settings = Pick<Config, 'databaseUrl' | 'dataDir' | 'appSecret'>;

export interface Restored {
  readonly manifest: Manifest;
  readonly proof: Proof;
}

/**
 * One backup into an empty place, and the proof that it is all there. The tables are brought to this version at the end,
 * as the next start would.
 * @throws StartUpError when the place is not empty, the backup is not whole, or the proof fails
 */
export async function restoreBackup(folder: string, config: Settings, mayChangeSecret: boolean): Promise<Restored> {
  const manifest = await verifyBackup(folder);
  if (manifest.secretMark !== markOf(config.appSecret) && !mayChangeSecret) {
    throw new StartUpError(
      'APP_SECRET 与备份时的不同：换了它，所有人要重新登录，新投诉的编号可能与旧的撞上。' +
        '请放回原来的；确实找不回时加上 --new-secret。',
    );
  }
  const mediaFolder = join(config.dataDir, 'media');
  demandEmptyFolder(mediaFolder);
  await demandEmptyDatabase(config.databaseUrl, manifest);
  await loadDatabase(folder, manifest, config.databaseUrl);
  placeMedia(join(folder, MEDIA_FOLDER), mediaFolder);
  return { manifest, proof: await prove(config.databaseUrl, mediaFolder, manifest) };
}

function demandEmptyFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new StartUpError(`只恢复到空的地方：${folder} 里已有文件，请先移走或换一个 DATA_DIR。`);
}

/** Under another name until it is complete. */
function placeMedia(from: string, to: string): void {
  const placing = `${to}.restoring`;
  rmSync(placing, { recursive: true, force: true });
  mkdirSync(placing, { recursive: true, mode: 0o700 });
  cpSync(from, placing, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(placing, to);
}

async function prove(databaseUrl: string, mediaFolder: string, manifest: Manifest): Promise<Proof> {
  const options = await buildDataSourceOptions({ databaseUrl });
  const asItWas = await new DataSource(options).initialize();
  const rows = await proveRows(asItWas, manifest).finally(() => asItWas.destroy());
  const entities = [TimelineEntry, Media];
  const source = await openDataSource({ ...options, entities });
  try {
    return { rows, chains: await proveChains(source), photos: await provePhotos(source, mediaFolder) };
  } finally {
    await source.destroy();
  }
}
