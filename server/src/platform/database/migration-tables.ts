/**
 * One definition of a table for SQLite and MySQL/MariaDB. Column names are given as the entity's
 * property names and become snake_case, as in `column-types.ts`.
 *
 *     await createTable(runner, 'work_order', {
 *       columns: [id(), ref('complaintId'), code('status'), nullable(instant('doneAt'))],
 *       indices: [['complaintId'], unique('estateId', 'number')],
 *       foreignKeys: [{ column: 'complaintId', to: 'complaint' }],
 *     });
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
import { SnakeNamingStrategy, snakeCase } from './snake-naming-strategy';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly length?: number;
  readonly precision?: number;
  readonly isPrimary?: boolean;
  readonly isNullable?: boolean;
  /** What rows hold that were written before the column was added. */
  readonly default?: number;
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
export const withDefault = (column: ColumnSpec, value: number): ColumnSpec => ({ ...column, default: value });
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
  await runner.createTable(new Table({ name, columns, foreignKeys }));
  for (const index of spec.indices ?? []) await createIndex(runner, name, index);
}

export async function createIndex(
  runner: QueryRunner,
  tableName: string,
  index: IndexSpec | readonly string[],
): Promise<void> {
  const { columns, isUnique } = 'isUnique' in index ? index : { columns: index, isUnique: false };
  const columnNames = columns.map(snakeCase);
  await runner.createIndex(
    tableName,
    new TableIndex({ name: naming.indexName(tableName, columnNames), columnNames, isUnique }),
  );
}

/** Adds a column to an existing table; without a default it is nullable, since old rows have no value for it. */
export async function addColumn(runner: QueryRunner, tableName: string, column: ColumnSpec): Promise<void> {
  const spec = column.default === undefined ? nullable(column) : column;
  await runner.addColumn(tableName, new TableColumn(columnOptions(runner, spec)));
}

function columnOptions(runner: QueryRunner, column: ColumnSpec): TableColumnOptions {
  return {
    name: snakeCase(column.name),
    type: runner.connection.driver.normalizeType({ type: column.type }),
    length: column.length === undefined ? undefined : String(column.length),
    precision: column.precision,
    isPrimary: column.isPrimary ?? false,
    isNullable: column.isNullable ?? false,
    default: column.default,
  };
}
