import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../platform/config/config';
import { loadConfig } from '../../platform/config/load-config';
import { StartUpError } from '../../platform/start-up-error';
import { listBackups } from '../backup/list-backups';
import { commandName } from '../command-name';
import { explainFailure } from '../explain-failure';
import { restoreBackup } from './restore-backup';

const NEW_SECRET = '--new-secret';
const WITHOUT_BROKEN_MEDIA = '--without-broken-media';
const OPTIONS = [NEW_SECRET, WITHOUT_BROKEN_MEDIA];

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const { given, options } = readArguments(process.argv.slice(2));
  const folder = folderOf(given, config);
  const { backup, proof } = await restoreBackup(folder, config, {
    mayChangeSecret: options.includes(NEW_SECRET),
    mayLackMedia: options.includes(WITHOUT_BROKEN_MEDIA),
  });
  const { manifest, media, broken } = backup;
  const lines = [
    `✓ 已恢复 ${folder}（${manifest.createdAt} 的备份）`,
    `✓ 行数：${Object.keys(manifest.database.rows).length} 张表 ${proof.rows} 行，与备份时相同`,
    `✓ 时间线：${proof.chains} 件投诉的哈希链完整`,
    `✓ 照片：${media.length} 个文件摘要相同，打开了 ${proof.photos} 张`,
    ...(broken.length > 0
      ? [`! 没有恢复的照片和视频 ${broken.length} 个：`, ...broken.map((path) => `  ${path}`)]
      : []),
    `  备份时设置过、请确认已放回的：${manifest.secretsNotIncluded.join('、') || '无'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function readArguments(args: readonly string[]): { given: string | undefined; options: readonly string[] } {
  const options = args.filter((argument) => argument.startsWith('--'));
  const unknown = options.find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw new StartUpError(`不认识的选项 ${unknown}。可以用的：${OPTIONS.join('、')}。`);
  return { given: args.find((argument) => !argument.startsWith('--')), options };
}

/** A folder, or the name of a backup in `BACKUP_DIR`. */
function folderOf(given: string | undefined, { backupDir }: Config): string {
  if (given !== undefined) return existsSync(join(backupDir, given)) ? join(backupDir, given) : resolve(given);
  const names = listBackups(backupDir).map(({ name }) => name);
  throw new StartUpError(
    names.length === 0
      ? `请写明要恢复的备份文件夹：${commandName('restore', '<文件夹>')}（${backupDir} 里没有备份）。`
      : `请写明要恢复哪一份：${commandName('restore', names[0])}\n${names.join('\n')}`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`✗ 没有恢复：${explainFailure(error, process.env.DATABASE_URL ?? null)}\n`);
  process.exitCode = 1;
});
