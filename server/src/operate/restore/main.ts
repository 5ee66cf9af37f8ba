import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../platform/config/config';
import { loadConfig } from '../../platform/config/load-config';
import { explainStartFailure, StartUpError } from '../../platform/start-up-error';
import { listBackups } from '../backup/list-backups';
import { restoreBackup } from './restore-backup';

const NEW_SECRET = '--new-secret';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const [given] = process.argv.slice(2).filter((argument) => argument !== NEW_SECRET);
  const folder = folderOf(given, config);
  const { manifest, proof } = await restoreBackup(folder, config, process.argv.includes(NEW_SECRET));
  const lines = [
    `✓ 已恢复 ${folder}（${manifest.createdAt} 的备份）`,
    `✓ 行数：${Object.keys(manifest.database.rows).length} 张表 ${proof.rows} 行，与备份时相同`,
    `✓ 时间线：${proof.chains} 件投诉的哈希链完整`,
    `✓ 照片：${manifest.media.files} 个文件摘要相同，打开了 ${proof.photos} 张`,
    `  备份时设置过、请确认已放回的：${manifest.secretsNotIncluded.join('、') || '无'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A folder, or the name of a backup in `BACKUP_DIR`. */
function folderOf(given: string | undefined, { backupDir }: Config): string {
  if (given !== undefined) return existsSync(join(backupDir, given)) ? join(backupDir, given) : resolve(given);
  const names = listBackups(backupDir).map(({ name }) => name);
  throw new StartUpError(
    names.length === 0
      ? `请写明要恢复的备份文件夹：npm run restore -- <文件夹>（${backupDir} 里没有备份）。`
      : `请写明要恢复哪一份：npm run restore -- ${names[0]}\n${names.join('\n')}`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`✗ 没有恢复：${explainStartFailure(error)}\n`);
  process.exitCode = 1;
});
