/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
const TRANSIENT_NUMBERS = new Set([1213, 1205, 1020]);

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
