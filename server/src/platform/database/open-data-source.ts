import type { Pool, PoolConnection } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver';

const READ_COMMITTED = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';

/**
 * Connects and migrates. On MySQL/MariaDB every connection is READ COMMITTED from its first moment, so that
 * no transaction spends a round trip on saying so.
 */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = new DataSource(options);
  await dataSource.initialize();
  if (dataSource.options.type !== 'better-sqlite3') await readCommittedEverywhere(dataSource);
  await dataSource.runMigrations();
  return dataSource;
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
