/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
const TRANSIENT_NUMBERS = new Set([1213, 1205, 1020]);

/** Of a table, a column and an index, on MySQL and MariaDB. */
const THERE_ALREADY = new Set(['ER_TABLE_EXISTS_ERROR', 'ER_DUP_FIELDNAME', 'ER_DUP_KEYNAME']);

/** After these the connection is of no more use: its file cannot be read or written through it. */
const BROKEN_SQLITE = /^SQLITE_(IOERR|CANTOPEN|NOTADB|CORRUPT|READONLY|PROTOCOL|MISUSE)/;

interface DriverFault {
  readonly code?: unknown;
  readonly errno?: unknown;
}

function faultOf(error: unknown): DriverFault {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError } = error as { driverError?: unknown };
  return typeof driverError === 'object' && driverError !== null ? driverError : error;
}

/** The same transaction, tried again, may succeed. */
export function isTransient(error: unknown): boolean {
  const { errno } = faultOf(error);
  return typeof errno === 'number' && TRANSIENT_NUMBERS.has(errno);
}

/** A unique index refused the row. */
export function isDuplicateKey(error: unknown): boolean {
  const { code } = faultOf(error);
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** The table, column or index to be added is there. */
export function isThereAlready(error: unknown): boolean {
  const { code } = faultOf(error);
  if (typeof code === 'string' && THERE_ALREADY.has(code)) return true;
  return error instanceof Error && /already exists|duplicate column name/i.test(error.message);
}

/** Another process holds the SQLite file. */
export function isSqliteBusy(error: unknown): boolean {
  const { code } = faultOf(error);
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code);
}

export function isSqliteBroken(error: unknown): boolean {
  const { code } = faultOf(error);
  const isClosed = error instanceof Error && /connection is not open/i.test(error.message);
  return isClosed || (typeof code === 'string' && BROKEN_SQLITE.test(code));
}
