import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatedBackup } from './backups-to-forget';
import { isBackup, readManifest } from './manifest';

export const BACKUP_NAME = /^yingsheng-\d{8}T\d{6}Z$/;

/** The finished ones, the newest first. */
export function listBackups(backupDir: string): DatedBackup[] {
  if (!existsSync(backupDir)) return [];
  return readdirSync(backupDir)
    .filter((name) => BACKUP_NAME.test(name) && isBackup(join(backupDir, name)))
    .map((name) => ({ name, createdAt: new Date(readManifest(join(backupDir, name)).createdAt) }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
