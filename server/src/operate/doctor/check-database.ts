import type { Config } from '../../platform/config/config';
import { ALL_MIGRATIONS } from '../../platform/database/all-migrations';
import { commandName } from '../command-name';
import { databaseFailure, placeOf } from '../database-failure';
import { type DatabaseFacts, readDatabaseFacts } from './database-facts';
import { bad, codeOf, type Finding, good, note } from './finding';

const TOPIC = '数据库';
const SCHEMA = '库结构';
const OLDEST = { mariadb: [10, 6], mysql: [8, 0] } as const;
const UNKNOWN = { cause: '打不开', remedy: '核对 DATABASE_URL，并查看数据库自己的日志' };
const NAMES = { mariadb: 'MariaDB', mysql: 'MySQL', sqlite: 'SQLite' } as const;

/** The database and the state of its tables. */
export async function checkDatabase(config: Config): Promise<{ findings: Finding[]; facts: DatabaseFacts | null }> {
  try {
    const facts = await readDatabaseFacts(config.databaseUrl);
    return { findings: [judgeServer(facts, config), judgeSchema(facts.migrations)], facts };
  } catch (error) {
    const code = codeOf(error);
    const { cause, remedy } = databaseFailure(code) ?? UNKNOWN;
    return { findings: [bad(TOPIC, `${cause}（${placeOf(config.databaseUrl)}，${code}）`, remedy)], facts: null };
  }
}

export function judgeServer(facts: DatabaseFacts, { isProduction }: Pick<Config, 'isProduction'>): Finding {
  const { server, version, charset, timeZone } = facts;
  const name = `${NAMES[server]} ${version}`.trim();
  if (server === 'sqlite') {
    if (!isProduction) return good(TOPIC, name);
    return note(TOPIC, `${name}，只归一个进程`, '正式使用建议 MariaDB；SQLite 适合试用，不能把后台任务分出去');
  }
  if (isOlder(version, OLDEST[server])) return bad(TOPIC, `${name} 太旧`, '升级到 MariaDB 10.11 或 MySQL 8');
  if (charset !== 'utf8mb4') {
    return bad(TOPIC, `${name}，字符集 ${charset} 存不下表情和生僻字`, 'ALTER DATABASE 库名 CHARACTER SET utf8mb4');
  }
  // Instants are sent and kept in UTC whatever the server's zone; it is told because operators look for it.
  return good(TOPIC, `${name}，时区 ${timeZone}（时间一律按 UTC 存，不受它影响）`);
}

export function judgeSchema(
  applied: DatabaseFacts['migrations'],
  known: readonly string[] = ALL_MIGRATIONS.map(({ name }) => name),
): Finding {
  if (applied === null) return note(SCHEMA, '空库', '启动服务后自动建表');
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return bad(SCHEMA, `数据库比程序新（${unknown.join('、')}）`, '换回新版程序，或恢复升级前的备份');
  }
  const missing = known.filter((name) => !applied.includes(name));
  if (missing.length === 0) return good(SCHEMA, `已是最新（${applied.length} 步）`);
  return note(
    SCHEMA,
    `还有 ${missing.length} 步升级没有执行`,
    `先备份（${commandName('backup')}），再重启服务，启动时自动执行`,
  );
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}
