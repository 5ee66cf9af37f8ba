/**
 * One definition of a table for SQLite and MySQL/MariaDB. Column names are given as the entity's
 * property names and become snake_case, as in `column-types.ts`.
 *
 *     await createTable(runner, 'work_order', {
 *       columns: [id(), ref('complaintId'), code('status'), nullable(instant('doneAt'))],
 *       indices: [['complaintId'], unique('estateId', 'number')],
 *       foreignKeys: [{ column: 'complaintId', to: 'complaint' }],
 *     });
 *
 * MySQL and MariaDB write each statement for good: a migration that was cut off begins again and finds part of its
 * work done. What is there as it should be is passed over; anything else stops the start with a sentence.
 */
import {
  type ColumnType,
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  TableForeignKey,
  TableIndex,
} from 'typeorm';
import { StartUpError } from '../start-up-error';
import { isThereAlready } from './database-errors';
import { SnakeNamingStrategy, snakeCase } from './snake-naming-strategy';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly length?: number;
  readonly precision?: number;
  readonly isPrimary?: boolean;
  readonly isNullable?: boolean;
  /** What rows hold that were written before the column was added. */
  readonly default?: number | string;
}

export interface IndexSpec {
  readonly columns: readonly string[];
  readonly isUnique: boolean;
}

export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  readonly indices?: readonly (IndexSpec | readonly string[])[];
  readonly foreignKeys?: readonly { readonly column: string; readonly to: string }[];
}

export const id = (): ColumnSpec => ({ name: 'id', type: 'varchar', length: 36, isPrimary: true });
export const ref = (name: string): ColumnSpec => ({ name, type: 'varchar', length: 36 });
export const code = (name: string): ColumnSpec => ({ name, type: 'varchar', length: 40 });
export const string = (name: string, length: number): ColumnSpec => ({ name, type: 'varchar', length });
export const text = (name: string): ColumnSpec => ({ name, type: 'text' });
export const instant = (name: string): ColumnSpec => ({ name, type: 'datetime', precision: 3 });
export const int = (name: string): ColumnSpec => ({ name, type: 'int' });
export const boolean = (name: string): ColumnSpec => ({ name, type: 'boolean' });
export const number = (name: string): ColumnSpec => ({ name, type: 'double' });
export const json = (name: string): ColumnSpec => ({ name, type: 'simple-json' });
export const withDefault = (column: ColumnSpec, value: number | string): ColumnSpec => ({ ...column, default: value });
export const nullable = (column: ColumnSpec): ColumnSpec => ({ ...column, isNullable: true });
/** Part of the primary key; for tables keyed by more than `id`. */
export const primary = (column: ColumnSpec): ColumnSpec => ({ ...column, isPrimary: true });
export const unique = (...columns: string[]): IndexSpec => ({ columns, isUnique: true });

const naming = new SnakeNamingStrategy();

export async function createTable(runner: QueryRunner, name: string, spec: TableSpec): Promise<void> {
  const foreignKeys = (spec.foreignKeys ?? []).map(({ column, to }) => {
    const columnNames = [snakeCase(column)];
    return new TableForeignKey({
      name: naming.foreignKeyName(name, columnNames),
      columnNames,
      referencedTableName: to,
      referencedColumnNames: ['id'],
    });
  });
  const columns = spec.columns.map((column) => columnOptions(runner, column));
  const isNew = await unlessThere(() => runner.createTable(new Table({ name, columns, foreignKeys })));
  if (!isNew) await mustHaveColumns(runner, name, columns);
  for (const index of spec.indices ?? []) await createIndex(runner, name, index);
}

export async function createIndex(
  runner: QueryRunner,
  tableName: string,
  index: IndexSpec | readonly string[],
): Promise<void> {
  const { columns, isUnique } = 'isUnique' in index ? index : { columns: index, isUnique: false };
  const columnNames = columns.map(snakeCase);
  const name = naming.indexName(tableName, columnNames);
  const isNew = await unlessThere(() => runner.createIndex(tableName, new TableIndex({ name, columnNames, isUnique })));
  if (!isNew) await mustHaveIndex(runner, tableName, { name, columnNames, isUnique });
}

export async function dropIndex(runner: QueryRunner, tableName: string, columns: readonly string[]): Promise<void> {
  const name = naming.indexName(tableName, columns.map(snakeCase));
  const table = await runner.getTable(tableName);
  if (table?.indices.some((index) => index.name === name)) await runner.dropIndex(tableName, name);
}

/** Adds a column to an existing table; without a default it is nullable, since old rows have no value for it. */
export async function addColumn(runner: QueryRunner, tableName: string, column: ColumnSpec): Promise<void> {
  const spec = column.default === undefined ? nullable(column) : column;
  const options = columnOptions(runner, spec);
  const isNew = await unlessThere(() => runner.addColumn(tableName, new TableColumn(options)));
  if (!isNew) await mustHaveColumns(runner, tableName, [options]);
}

/** Also where it is gone already. */
export async function dropColumn(runner: QueryRunner, tableName: string, name: string): Promise<void> {
  const table = await runner.getTable(tableName);
  if (table?.findColumnByName(snakeCase(name)) !== undefined) await runner.dropColumn(tableName, snakeCase(name));
}

/** The column may be empty from now on. */
export async function allowEmpty(runner: QueryRunner, tableName: string, column: ColumnSpec): Promise<void> {
  await runner.changeColumn(
    tableName,
    snakeCase(column.name),
    new TableColumn(columnOptions(runner, nullable(column))),
  );
}

function columnOptions(runner: QueryRunner, column: ColumnSpec): TableColumnOptions {
  return {
    name: snakeCase(column.name),
    type: runner.connection.driver.normalizeType({ type: column.type }),
    length: column.length === undefined ? undefined : String(column.length),
    precision: column.precision,
    isPrimary: column.isPrimary ?? false,
    isNullable: column.isNullable ?? false,
    default: typeof column.default === 'string' ? `'${column.default}'` : column.default,
  };
}

/** Tried first and looked at only when refused: a database that is built for the first time asks nothing extra. */
async function unlessThere(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    return false;
  }
}

async function mustHaveColumns(
  runner: QueryRunner,
  tableName: string,
  wanted: readonly TableColumnOptions[],
): Promise<void> {
  const table = await freshTable(runner, tableName);
  for (const column of wanted) {
    const found = table.findColumnByName(column.name);
    const isSame =
      found !== undefined &&
      runner.connection.driver.normalizeType({ type: found.type as ColumnType }) === column.type &&
      found.isNullable === (column.isNullable ?? false);
    if (!isSame) throw differs(`${tableName}.${column.name}`);
  }
}

async function mustHaveIndex(
  runner: QueryRunner,
  tableName: string,
  wanted: { readonly name: string; readonly columnNames: readonly string[]; readonly isUnique: boolean },
): Promise<void> {
  const found = (await freshTable(runner, tableName)).indices.find(({ name }) => name === wanted.name);
  const isSame = found?.isUnique === wanted.isUnique && found.columnNames.join() === wanted.columnNames.join();
  if (!isSame) throw differs(`${tableName}.${wanted.name}`);
}

/** As it is in the database. */
async function freshTable(runner: QueryRunner, name: string): Promise<Table> {
  const table = await runner.getTable(name);
  if (table === undefined) throw differs(name);
  return table;
}

function differs(what: string): StartUpError {
  return new StartUpError(
    `The database already has ${what}, but not as this version makes it: restore the backup from before the upgrade, or use an empty database. ` +
      `数据库里已有 ${what}，但与本版本要建的不同：请恢复升级前的备份，或换一个空数据库。`,
  );
}
