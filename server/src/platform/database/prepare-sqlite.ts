import type libsql from 'libsql';

/** What TypeORM says to open a transaction. */
export const BEGIN = 'BEGIN TRANSACTION';

/**
 * How long a statement waits for another process that writes to the file: hardly, because nothing else of this
 * process runs meanwhile. Waiting longer is for `TransactionRunner`, which lets others pass.
 */
const BUSY_TIMEOUT_MS = 50;

/** Every connection to an SQLite file, right after it was opened. */
export function prepareSqlite(connection: libsql.Database): void {
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  // A confirmed submission survives a power cut, not only a crash of the process.
  connection.pragma('synchronous = FULL');
  beginAsWriter(connection);
}

/**
 * A transaction takes the lock for writing when it begins, or does not begin. Taken only at its first write, the lock
 * may be refused in the middle; the refused statement then stays open in the driver and shows the connection for ever
 * the file as it was. `exec` leaves nothing open.
 */
function beginAsWriter(connection: libsql.Database): void {
  const prepare = connection.prepare.bind(connection);
  const begin = {
    reader: false,
    run: () => {
      connection.exec('BEGIN IMMEDIATE');
      return { changes: 0, lastInsertRowid: 0 };
    },
  };
  Object.assign(connection, {
    prepare: (...[sql, ...rest]: Parameters<typeof prepare>) => (sql === BEGIN ? begin : prepare(sql, ...rest)),
  });
}
