import libsql from 'libsql';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';
import { lazily } from '../lazily';
import { StartUpError } from '../start-up-error';
import { ALL_MIGRATIONS } from './all-migrations';
import { prepareSqlite } from './prepare-sqlite';
import { SnakeNamingStrategy } from './snake-naming-strategy';

/** Nothing of it is needed beside an SQLite file. */
const mysql = lazily(() => require('mysql2/promise') as typeof import('mysql2/promise'));

const CONNECT_TIMEOUT_MS = 10_000;
const POOL_SIZE = 20;
/** More than the server has different statements: each is prepared once. */
const PREPARED_STATEMENTS = 1000;

const COMMON = {
  namingStrategy: new SnakeNamingStrategy(),
  migrations: ALL_MIGRATIONS,
  synchronize: false,
};

/** @throws StartUpError when a MySQL/MariaDB server cannot be reached */
export async function buildDataSourceOptions(config: Pick<Config, 'databaseUrl'>): Promise<DataSourceOptions> {
  if (config.databaseUrl.startsWith('sqlite:')) return sqliteOptions(config.databaseUrl.slice('sqlite:'.length));
  // mysql2 knows one scheme for both servers.
  const url = config.databaseUrl.replace(/^mariadb:/, 'mysql:');
  return {
    ...COMMON,
    type: await detectServer(url),
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    poolSize: POOL_SIZE,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // A captured stack at every query costs more than a tenth of it; a failed query has TypeORM's stack anyway.
    trace: false,
  };
}

function sqliteOptions(database: string): DataSourceOptions {
  return {
    ...COMMON,
    type: 'better-sqlite3',
    driver: libsql,
    database,
    enableWAL: true,
    statementCacheSize: PREPARED_STATEMENTS,
    prepareDatabase: prepareSqlite,
  };
}

/** TypeORM compares schemas rightly only when it knows which of the two servers it speaks to. */
async function detectServer(url: string): Promise<'mysql' | 'mariadb'> {
  try {
    const connection = await mysql().createConnection({ uri: url, connectTimeout: CONNECT_TIMEOUT_MS });
    const [rows] = await connection.query('SELECT VERSION() AS version');
    await connection.end();
    return JSON.stringify(rows).toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const { host, pathname } = new URL(url);
    throw new StartUpError(
      `The database of DATABASE_URL cannot be used (${code} at ${host}${pathname}).`,
      `DATABASE_URL 的数据库不能用（${host}${pathname}，${code}）。`,
    );
  }
}
