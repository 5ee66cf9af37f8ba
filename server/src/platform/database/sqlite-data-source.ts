import { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import { keepPrivate } from './keep-private';
import { sqliteFileOf } from './sqlite-hold';

/** One SQLite file, and the one connection to it. */
export class SqliteDataSource extends DataSource {
  /** @throws StartUpError when the file cannot be created or opened */
  override async initialize(): Promise<this> {
    const file = sqliteFileOf(`sqlite:${String(this.options.database)}`);
    if (file !== null) keepPrivate(file);
    return super.initialize();
  }

  /** A new connection in place of one that is of no more use. Only while no transaction is open. */
  async reconnect(): Promise<void> {
    const driver = this.driver as BetterSqlite3Driver;
    // What cannot even be closed is left behind all the same.
    await driver.disconnect().catch(() => undefined);
    await driver.connect();
  }
}
