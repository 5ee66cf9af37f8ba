import type { Config } from '../../platform/config/config';
import { ALL_MIGRATIONS } from '../../platform/database/all-migrations';
import { type DatabaseFacts, readDatabaseFacts } from './database-facts';
import { bad, codeOf, type Finding, good, note } from './finding';

const TOPIC = '数据库';
const SCHEMA = '库结构';
const OLDEST = { mariadb: [10, 6], mysql: [8, 0] } as const;
const NAMES = { mariadb: 'MariaDB', mysql: 'MySQL', sqlite: 'SQLite' } as const;

/** Why the database was not reached, and what to do; by the driver's code. */
const CAUSES: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: ['没有程序在这个地址监听', '启动数据库：systemctl start mariadb，并核对 DATABASE_URL 的端口'],
  ENOTFOUND: ['找不到这台主机', '核对 DATABASE_URL 里的主机名'],
  ETIMEDOUT: ['连接超时', '检查防火墙，以及数据库是否只监听本机'],
  ER_ACCESS_DENIED_ERROR: ['用户名或密码不对', '核对 DATABASE_URL；密码里的特殊字符要写成 %编码'],
  ER_BAD_DB_ERROR: ['没有这个库', '建库：CREATE DATABASE 库名 CHARACTER SET utf8mb4'],
  ER_DBACCESS_DENIED_ERROR: ['这个用户无权使用这个库', "授权：GRANT ALL ON 库名.* TO '用户'@'主机'"],
};

/** The database and the state of its tables. */
export async function checkDatabase(config: Config): Promise<{ findings: Finding[]; facts: DatabaseFacts | null }> {
  try {
    const facts = await readDatabaseFacts(config.databaseUrl);
    return { findings: [judgeServer(facts, config), judgeSchema(facts.migrations)], facts };
  } catch (error) {
    const code = codeOf(error);
    const [cause, remedy] = CAUSES[code] ?? ['打不开', '核对 DATABASE_URL，并查看数据库自己的日志'];
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
  return note(SCHEMA, `还有 ${missing.length} 步升级没有执行`, '先备份（npm run backup），再重启服务，启动时自动执行');
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/** Where the database is, without user and password. */
export function placeOf(databaseUrl: string): string {
  if (databaseUrl.startsWith('sqlite:')) return databaseUrl.slice('sqlite:'.length);
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
