import { createHash } from 'node:crypto';
import type { Pool, PoolConnection } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver';
import { StartUpError } from '../start-up-error';
import { SqliteDataSource } from './sqlite-data-source';

const READ_COMMITTED = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';

/** Rebuilding a large table may take this long. */
const MIGRATION_PATIENCE_S = 600;
const STILL_MIGRATING =
  'Another process has been changing the tables of this database for ten minutes: wait for it, or stop it and start again. ' +
  '另一个进程还在升级这个数据库：请等它完成，或停掉它再启动，会从断开的地方接着做。';

/**
 * Connects and migrates. On MySQL/MariaDB every connection is READ COMMITTED from its first moment, so that
 * no transaction spends a round trip on saying so.
 */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const isSqlite = options.type === 'better-sqlite3';
  const dataSource = isSqlite ? new SqliteDataSource(options) : new DataSource(options);
  await dataSource.initialize();
  try {
    if (isSqlite) {
      await dataSource.runMigrations();
    } else {
      await readCommittedEverywhere(dataSource);
      await migrateInTurn(dataSource);
    }
  } catch (error) {
    // Its connections would keep a process alive that has nothing more to do.
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}

/**
 * Of processes that start at once on one server one migrates, and the others find it done. The lock is of the
 * connection: it ends with a process that is killed. An SQLite file has one process anyway.
 */
async function migrateInTurn(dataSource: DataSource): Promise<void> {
  const holder = dataSource.createQueryRunner();
  const name = `yingsheng:${createHash('sha256').update(String(dataSource.driver.database)).digest('hex').slice(0, 32)}`;
  try {
    const [row]: { got: unknown }[] = await holder.query('SELECT GET_LOCK(?, ?) AS got', [name, MIGRATION_PATIENCE_S]);
    if (Number(row?.got) !== 1) throw new StartUpError(STILL_MIGRATING);
    await dataSource.runMigrations();
    await holder.query('SELECT RELEASE_LOCK(?)', [name]);
  } finally {
    await holder.release();
  }
}

async function readCommittedEverywhere(dataSource: DataSource): Promise<void> {
  const pool: Pool = (dataSource.driver as MysqlDriver).pool;
  // Queries of one connection run in order: this one comes before any that is asked of it later.
  pool.on('connection', (connection: PoolConnection) => {
    connection.query(READ_COMMITTED);
  });
  // The one connection that TypeORM opened to try the address; it is idle now and therefore the one used.
  await dataSource.query(READ_COMMITTED);
}
