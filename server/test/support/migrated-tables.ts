/**
 * What migrations make of an empty database, written down once in a process: filling another one with it costs a small
 * part of migrating it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { openDataSource } from '../../src/platform/database/open-data-source';

interface Database {
  readonly url: string;
  drop(): Promise<void>;
}

/** Fills the empty database at `url`. */
type Fill = (url: string) => Promise<void>;

/** Every spec file has modules of its own; what a process has learnt is kept for all of them. */
const KEPT = Symbol.for('yingsheng.migratedTables');
const kept = globalThis as { [KEPT]?: Promise<Fill> };

/** `createEmpty` gives the database that is migrated this once, and dropped again. */
export async function fillWithMigratedTables(url: string, createEmpty: () => Promise<Database>): Promise<void> {
  kept[KEPT] ??= learn(createEmpty);
  await (await kept[KEPT])(url);
}

async function learn(createEmpty: () => Promise<Database>): Promise<Fill> {
  const { url, drop } = await createEmpty();
  try {
    const dataSource = await openDataSource(await buildDataSourceOptions({ databaseUrl: url }));
    // Until then the tables are in the log beside the file.
    if (isFile(url)) await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await dataSource.destroy();
    return isFile(url) ? await copyOfFile(url) : await copyOfTables(url);
  } finally {
    await drop();
  }
}

async function copyOfFile(url: string): Promise<Fill> {
  const content = await readFile(fileOf(url));
  return (to) => writeFile(fileOf(to), content, { mode: 0o600 });
}

async function copyOfTables(url: string): Promise<Fill> {
  const script = ['SET foreign_key_checks = 0', ...(await statementsOf(url))].join(';\n');
  return async (to) => {
    const connection = await createConnection({ uri: to, multipleStatements: true });
    await connection.query(script);
    await connection.end();
  };
}

/** The tables and rows of a database, as statements that make them again; of an SQLite file without its rows. */
export async function statementsOf(url: string): Promise<string[]> {
  return isFile(url) ? statementsOfFile(url) : statementsOfServer(url);
}

async function statementsOfFile(url: string): Promise<string[]> {
  const dataSource = await new DataSource(await buildDataSourceOptions({ databaseUrl: url })).initialize();
  const rows: { sql: string | null }[] = await dataSource.query('SELECT sql FROM sqlite_master ORDER BY type, name');
  await dataSource.destroy();
  return rows.flatMap(({ sql }) => sql ?? []);
}

async function statementsOfServer(url: string): Promise<string[]> {
  const connection = await createConnection({ uri: url, dateStrings: true, rowsAsArray: true });
  const ask = async (sql: string) => (await connection.query<RowDataPacket[][]>(sql))[0];
  const [defaults] = await ask('SELECT @@character_set_database, @@collation_database');
  const statements = [connection.format('ALTER DATABASE CHARACTER SET ? COLLATE ?', [...(defaults ?? [])])];
  for (const [table] of await ask('SHOW TABLES')) {
    const [made] = await ask(connection.format('SHOW CREATE TABLE ??', [table]));
    const rows = await ask(connection.format('SELECT * FROM ??', [table]));
    statements.push(String(made?.[1]));
    if (rows.length > 0) statements.push(connection.format('INSERT INTO ?? VALUES ?', [table, rows]));
  }
  await connection.end();
  return statements;
}

const isFile = (url: string) => url.startsWith('sqlite:');
const fileOf = (url: string) => url.slice('sqlite:'.length);
