import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { TimelineEntry } from '../../complaints/entities/timeline-entry';
import { Media } from '../../media/media.entity';
import type { Config } from '../../platform/config/config';
import { buildDataSourceOptions } from '../../platform/database/data-source-options';
import { openDataSource } from '../../platform/database/open-data-source';
import { StartUpError } from '../../platform/start-up-error';
import { type Manifest, markOf } from '../backup/manifest';
import { explainFailure } from '../explain-failure';
import { demandEmptyDatabase, loadDatabase } from './load-database';
import { demandEmptyFolder, placeMedia } from './place-media';
import { type Proof, proveChains, provePhotos, proveRows } from './prove-restored';
import { type VerifiedBackup, verifyBackup } from './verify-backup';

type Settings = Pick<Config, 'databaseUrl' | 'dataDir' | 'appSecret'>;

/** What somebody knowingly goes on without. */
export interface Concessions {
  readonly mayChangeSecret: boolean;
  readonly mayLackMedia: boolean;
}

export interface Restored {
  readonly backup: VerifiedBackup;
  readonly proof: Proof;
}

/**
 * One backup into an empty place, and the proof that it is all there. The tables are brought to this version at the end,
 * as the next start would.
 * @throws StartUpError when the place is not empty, the backup is not whole, or the proof fails
 */
export async function restoreBackup(folder: string, config: Settings, concessions: Concessions): Promise<Restored> {
  const backup = await verifyBackup(folder, concessions.mayLackMedia);
  if (backup.manifest.secretMark !== markOf(config.appSecret) && !concessions.mayChangeSecret) {
    throw new StartUpError(
      'APP_SECRET 与备份时的不同：换了它，所有人要重新登录，两步验证要重置，没用过的绑定信作废，新投诉的编号可能与旧的撞上。' +
        '请放回原来的；确实找不回时加上 --new-secret。',
    );
  }
  const mediaFolder = join(config.dataDir, 'media');
  demandEmptyFolder(mediaFolder);
  await demandEmptyDatabase(config.databaseUrl, backup.manifest);
  try {
    await loadDatabase(folder, backup.manifest, config.databaseUrl);
    placeMedia(folder, backup, mediaFolder);
    return { backup, proof: await prove(config.databaseUrl, mediaFolder, backup) };
  } catch (error) {
    throw new StartUpError(
      `${explainFailure(error, config.databaseUrl)}\n` +
        `  已经写入了一部分，不能用：请不要启动服务，清空数据库和 ${mediaFolder} 后再恢复。`,
    );
  }
}

async function prove(databaseUrl: string, mediaFolder: string, { manifest, broken }: VerifiedBackup): Promise<Proof> {
  const rows = await proveRowsAsTheyWere(databaseUrl, manifest);
  const options = { ...(await buildDataSourceOptions({ databaseUrl })), entities: [TimelineEntry, Media] };
  const source = await openDataSource(options);
  try {
    return { rows, chains: await proveChains(source), photos: await provePhotos(source, mediaFolder, broken) };
  } finally {
    await source.destroy();
  }
}

/** Before the tables are brought to this version. */
async function proveRowsAsTheyWere(databaseUrl: string, manifest: Manifest): Promise<number> {
  const source = await new DataSource(await buildDataSourceOptions({ databaseUrl })).initialize();
  return proveRows(source, manifest).finally(() => source.destroy());
}
