import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** Keeps a statement far below what a server takes at once. */
const MAX_VALUES_PER_STATEMENT = 30_000;
/**
 * SQLite keeps each statement that it has compiled, one for every number of rows: few of them, and small ones. A statement
 * costs it no round trip.
 */
const SQLITE_ROWS_PER_STATEMENT = 32;

/** What never changes about the inserts of one table. */
interface InsertPlan {
  readonly head: string;
  readonly rowPlaceholders: string;
}

const plans = new WeakMap<EntityMetadata, InsertPlan>();

/**
 * Inserts all rows in one statement (in more on SQLite, or beyond 30,000 values) and reads nothing back. The statement is
 * written here rather than by the query builder, which takes longer to build it than the database to run it.
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  await write(manager, target, rows, '');
}

/**
 * Writes `columns` of rows that exist, each to its own values, in as few statements as an insert: no database updates
 * many rows to different values otherwise. Rows are found by `id` and given whole.
 */
export async function updateRows<Row extends ObjectLiteral & { readonly id: string }>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): Promise<void> {
  const { driver } = manager.connection;
  const { columns: known } = manager.connection.getMetadata(target);
  const names = known
    .filter(({ propertyName }) => columns.includes(propertyName))
    .map(({ databaseName }) => driver.escape(databaseName));
  const assignments =
    driver.options.type === 'better-sqlite3'
      ? ` ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
      : ` ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = VALUES(${name})`).join(', ')}`;
  await write(manager, target, rows, assignments);
}

async function write<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly Row[],
  ending: string,
): Promise<void> {
  const metadata = manager.connection.getMetadata(target);
  const plan = plans.get(metadata) ?? planFor(manager, metadata);
  const isSqlite = manager.connection.options.type === 'better-sqlite3';
  const rowsAtOnce = isSqlite
    ? SQLITE_ROWS_PER_STATEMENT
    : Math.floor(MAX_VALUES_PER_STATEMENT / metadata.columns.length);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const batch = rows.slice(start, start + rowsAtOnce);
    const placeholders = batch.map(() => plan.rowPlaceholders).join(', ');
    await manager.query(plan.head + placeholders + ending, valuesOf(manager, metadata, batch));
  }
}

function planFor(manager: EntityManager, metadata: EntityMetadata): InsertPlan {
  const { driver } = manager.connection;
  const names = metadata.columns.map((column) => driver.escape(column.databaseName)).join(', ');
  const plan = {
    head: `INSERT INTO ${driver.escape(metadata.tableName)} (${names}) VALUES `,
    rowPlaceholders: `(${metadata.columns.map(() => '?').join(', ')})`,
  };
  plans.set(metadata, plan);
  return plan;
}

/** Values as the driver stores them; a missing one is NULL. */
function valuesOf<Row extends ObjectLiteral>(
  { connection }: EntityManager,
  { columns }: EntityMetadata,
  rows: readonly Row[],
): unknown[] {
  return rows.flatMap((row) =>
    columns.map((column): unknown => {
      const value: unknown = row[column.propertyName];
      return value === undefined || value === null ? null : connection.driver.preparePersistentValue(value, column);
    }),
  );
}
