import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatedBackup } from './backups-to-forget';
import { isBackup, manifestOrNull } from './manifest';

const BACKUP_NAME = /^yingsheng-\d{8}T\d{6}Z$/;

export function backupName(at: Date): string {
  return `yingsheng-${at.toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** The finished ones that can be read, the newest first. */
export function listBackups(backupDir: string): DatedBackup[] {
  return namesIn(backupDir)
    .flatMap((name) => {
      const manifest = manifestOrNull(join(backupDir, name));
      return manifest === null ? [] : [{ name, createdAt: new Date(manifest.createdAt) }];
    })
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/** Finished once, and damaged since: of no use to anybody, but never deleted by us. */
export function damagedBackups(backupDir: string): string[] {
  return namesIn(backupDir).filter((name) => manifestOrNull(join(backupDir, name)) === null);
}

function namesIn(backupDir: string): string[] {
  if (!existsSync(backupDir)) return [];
  return readdirSync(backupDir).filter((name) => BACKUP_NAME.test(name) && isBackup(join(backupDir, name)));
}
