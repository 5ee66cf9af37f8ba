import type { Config } from '../../platform/config/config';
import { DUMP_TOOL, findTool } from '../backup/database-tool';
import { damagedBackups, listBackups } from '../backup/list-backups';
import { commandName } from '../command-name';
import { bad, type Finding, good, note } from './finding';

const TOPIC = '备份';
/** One a night, and some hours for a slow one. */
const OLDEST_MS = 36 * 3_600_000;
const HOUR_MS = 3_600_000;
const REMEDY = `立即备份：${commandName('backup')}；每晚自动：systemctl enable --now yingsheng-backup.timer`;

export function checkBackups({ backupDir, databaseUrl }: Config, now: Date): Finding {
  if (!databaseUrl.startsWith('sqlite:') && findTool(DUMP_TOOL) === null) {
    return bad(TOPIC, '没有数据库的导出工具', '安装：apt-get install mariadb-client');
  }
  const newest = listBackups(backupDir)[0];
  if (newest === undefined) return note(TOPIC, `还没有备份（${backupDir}）`, REMEDY);
  const ageMs = now.getTime() - newest.createdAt.getTime();
  const words = `最近一份 ${newest.name}，${Math.floor(ageMs / HOUR_MS)} 小时前`;
  if (ageMs > OLDEST_MS) return bad(TOPIC, words, REMEDY);
  const damaged = damagedBackups(backupDir);
  if (damaged.length === 0) return good(TOPIC, words);
  return note(TOPIC, `${words}；清单读不出来、不能用的有 ${damaged.join('、')}`, `查明原因后删掉它们（${backupDir}）`);
}
