import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import libsql from 'libsql';
import { sqliteFileOf } from '../../platform/database/sqlite-hold';
import { StartUpError } from '../../platform/start-up-error';
import { DumpedRows } from './count-dumped-rows';
import { DUMP_TOOL, runTool } from './database-tool';
import { DigestingStream } from './digest';
import { DUMP_FILE, type Manifest } from './manifest';

type DumpedDatabase = Omit<Manifest['database'], 'migrations'>;

const OWNER_ONLY = 0o600;
/** A writer may hold the file for a moment. */
const PATIENCE_MS = 30_000;
const DUMP_OPTIONS = [
  '--single-transaction',
  '--quick',
  '--hex-blob',
  '--no-tablespaces',
  '--default-character-set=utf8mb4',
];

/** One moment of the whole database, compressed, in `folder`; the server goes on working meanwhile. */
export function dumpDatabase(databaseUrl: string, folder: string): Promise<DumpedDatabase> {
  const file = sqliteFileOf(databaseUrl);
  if (file !== null) return dumpSqlite(file, folder);
  if (databaseUrl.startsWith('sqlite:')) throw new StartUpError('内存中的数据库没有什么可以备份。');
  return dumpServer(databaseUrl, folder);
}

async function dumpServer(databaseUrl: string, folder: string): Promise<DumpedDatabase> {
  const file = DUMP_FILE.server;
  const counting = new DumpedRows();
  const digesting = new DigestingStream();
  await runTool(DUMP_TOOL, DUMP_OPTIONS, databaseUrl, ({ stdout }) =>
    pipeline(stdout ?? Readable.from([]), counting, createGzip(), digesting, into(join(folder, file))),
  );
  return { kind: 'server', file, ...digesting.result(), rows: counting.rows };
}

async function dumpSqlite(source: string, folder: string): Promise<DumpedDatabase> {
  const file = DUMP_FILE.sqlite;
  const copy = join(folder, 'database.db');
  const rows = vacuumInto(source, copy);
  const digesting = new DigestingStream();
  await pipeline(createReadStream(copy), createGzip(), digesting, into(join(folder, file)));
  await rm(copy);
  return { kind: 'sqlite', file, ...digesting.result(), rows };
}

function vacuumInto(source: string, copy: string): Record<string, number> {
  const database = new libsql(source);
  try {
    database.pragma(`busy_timeout = ${PATIENCE_MS}`);
    database.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
  const copied = new libsql(copy);
  try {
    return countSqliteRows(copied);
  } finally {
    copied.close();
  }
}

/** Rows of every table of ours. */
function countSqliteRows(database: libsql.Database): Record<string, number> {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all() as { name: string }[];
  const count = (name: string) => database.prepare(`SELECT COUNT(*) AS rows FROM "${name}"`).get() as { rows: number };
  return Object.fromEntries(tables.map(({ name }) => [name, count(name).rows]));
}

const into = (path: string) => createWriteStream(path, { mode: OWNER_ONLY, flush: true });
