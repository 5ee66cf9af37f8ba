/**
 * Column decorators that mean the same on SQLite and on MySQL/MariaDB. The migration of the table
 * uses the helper of the same kind from `migration-tables.ts`; the drift test holds the two together.
 * Uniqueness is always `@Index([...], { unique: true })` on the class, never `unique: true` on a column.
 */
import { Column, PrimaryColumn } from 'typeorm';

export interface ColumnChoice {
  readonly nullable?: boolean;
  /** What rows hold that were written before the column was added. */
  readonly default?: number | string;
}

/** UUIDv7 primary key. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'varchar', length: 36 });
}

/** Part of a primary key that rows are kept in the order of. */
export function PrimaryInstantColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'datetime', precision: 3 });
}

/** The id of another row. */
export function RefColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 36, ...choice });
}

export function NullableRefColumn(): PropertyDecorator {
  return RefColumn({ nullable: true });
}

/** A code of the contract (status, role, category, …). */
export function CodeColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 40, ...choice });
}

/** Short text; `length` in characters. */
export function StringColumn(length: number, choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'varchar', length, ...choice });
}

/** Text without a limit of the database. */
export function TextColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'text', ...choice });
}

/** UTC instant with milliseconds; the value comes from the Clock, never from the database. */
export function InstantColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'datetime', precision: 3, ...choice });
}

export function NullableInstantColumn(): PropertyDecorator {
  return InstantColumn({ nullable: true });
}

export function IntColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'int', ...choice });
}

export function BooleanColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'boolean', ...choice });
}

/** A share or score with fractions. */
export function NumberColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'double', ...choice });
}

/** JSON in a text column: read and written whole, never searched inside. */
export function JsonColumn(choice: ColumnChoice = {}): PropertyDecorator {
  return Column({ type: 'simple-json', ...choice });
}

export function NullableJsonColumn(): PropertyDecorator {
  return JsonColumn({ nullable: true });
}
