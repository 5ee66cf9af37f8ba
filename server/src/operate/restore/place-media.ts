import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartUpError } from '../../platform/start-up-error';
import { mediaFile, type VerifiedBackup } from './verify-backup';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** @throws StartUpError when there is something in it */
export function demandEmptyFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new StartUpError(`只恢复到空的地方：${folder} 里已有文件，请先停掉服务，把它移走或换一个 DATA_DIR。`);
}

/** The photos that were verified and nothing else; under another name until all of them are there. */
export function placeMedia(backup: string, { media }: Pick<VerifiedBackup, 'media'>, to: string): void {
  const placing = `${to}.restoring`;
  rmSync(placing, { recursive: true, force: true });
  mkdirSync(placing, { recursive: true, mode: OWNER_ONLY_FOLDER });
  for (const path of media) {
    const place = join(placing, path);
    mkdirSync(dirname(place), { recursive: true, mode: OWNER_ONLY_FOLDER });
    copyFileSync(mediaFile(backup, path), place, constants.COPYFILE_FICLONE);
    chmodSync(place, OWNER_ONLY);
  }
  rmSync(to, { recursive: true, force: true });
  renameSync(placing, to);
}
