import { loadConfig } from '../../platform/config/load-config';
import { explainFailure } from '../explain-failure';
import { makeBackup, NothingToBackUp } from './make-backup';

/** Exit code by which the installer tells an empty database from a failure. */
const NOTHING = 3;

async function main(): Promise<void> {
  const { folder, manifest, forgotten } = await makeBackup(loadConfig(process.env), process.env, new Date());
  const { database, media, secretsNotIncluded } = manifest;
  const rows = Object.values(database.rows).reduce((sum, count) => sum + count, 0);
  const lines = [
    `✓ 已备份到 ${folder}`,
    `  数据库 ${Object.keys(database.rows).length} 张表 ${rows} 行；照片和视频 ${media.files} 个，${megabytes(media.bytes)}`,
    `  没有放进备份、请另外保管：${secretsNotIncluded.join('、') || '数据目录里的 app-secret'}`,
    ...(forgotten.length > 0
      ? [`  清理了 ${forgotten.length} 份旧备份（三天内的都留，再往前留 7 天、4 周、12 个月）`]
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

main().catch((error: unknown) => {
  process.stderr.write(`✗ 备份没有完成：${explainFailure(error, process.env.DATABASE_URL ?? null)}\n`);
  process.exitCode = error instanceof NothingToBackUp ? NOTHING : 1;
});
