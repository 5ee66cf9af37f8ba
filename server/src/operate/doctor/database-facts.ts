import { existsSync } from 'node:fs';
import libsql from 'libsql';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { sqliteFileOf } from '../../platform/database/sqlite-hold';

const TIMEOUT_MS = 4000;

/** What a database says of itself, read without changing anything in it. */
export interface DatabaseFacts {
  readonly server: 'mariadb' | 'mysql' | 'sqlite';
  readonly version: string;
  /** `null`: the server knows no time zone. */
  readonly timeZone: string | null;
  /** Whether every Chinese character and emoji fits; `null`: always. */
  readonly charset: string | null;
  /** The server's clock beside ours, in milliseconds; `null`: it is ours. */
  readonly aheadMs: number | null;
  /** Names of the migrations that ran; `null`: the database is empty. */
  readonly migrations: readonly string[] | null;
  /** 按保存期限删除: its last complete run; `null`: there was none, or the tables are older than that. */
  readonly retention: RetentionFacts | null;
}

export interface RetentionFacts {
  readonly finishedAt: Date;
  readonly stuckCount: number;
}

const TABLE_OF_RUNS = 'retention_run';
const LAST_RUN =
  'SELECT finished_at AS finished, stuck_count AS stuck FROM retention_run WHERE finished_at IS NOT NULL ORDER BY day DESC LIMIT 1';

/** @throws the driver's error, with its code */
export async function readDatabaseFacts(databaseUrl: string): Promise<DatabaseFacts> {
  if (databaseUrl.startsWith('sqlite:')) return sqliteFacts(sqliteFileOf(databaseUrl));
  const uri = databaseUrl.replace(/^mariadb:/, 'mysql:');
  const connection = await createConnection({ uri, connectTimeout: TIMEOUT_MS, timezone: 'Z' });
  try {
    return await serverFacts(connection);
  } finally {
    await connection.end();
  }
}

async function serverFacts(connection: Connection): Promise<DatabaseFacts> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT VERSION() AS version, @@session.time_zone AS zone, @@system_time_zone AS system_zone, ' +
      '@@character_set_database AS charset, UTC_TIMESTAMP(3) AS utc',
  );
  const [{ version, zone, system_zone: systemZone, charset, utc }] = rows as [RowDataPacket];
  return {
    server: String(version).toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql',
    version: String(version).split('-')[0] ?? '',
    timeZone: zone === 'SYSTEM' ? String(systemZone) : String(zone),
    charset: String(charset),
    aheadMs: new Date(utc).getTime() - Date.now(),
    migrations: await migrationsOf(connection),
    retention: await retentionOf(connection),
  };
}

async function retentionOf(connection: Connection): Promise<RetentionFacts | null> {
  const [tables] = await connection.query<RowDataPacket[]>(`SHOW TABLES LIKE '${TABLE_OF_RUNS}'`);
  if (tables.length === 0) return null;
  const [[last]] = await connection.query<RowDataPacket[]>(LAST_RUN);
  return last === undefined ? null : { finishedAt: new Date(last.finished), stuckCount: Number(last.stuck) };
}

async function migrationsOf(connection: Connection): Promise<string[] | null> {
  const [tables] = await connection.query<RowDataPacket[]>("SHOW TABLES LIKE 'migrations'");
  if (tables.length === 0) return null;
  const [rows] = await connection.query<RowDataPacket[]>('SELECT name FROM migrations');
  return rows.map(({ name }) => String(name));
}

function sqliteFacts(file: string | null): DatabaseFacts {
  const facts = { server: 'sqlite', timeZone: null, charset: null, aheadMs: null, retention: null } as const;
  if (file === null || !existsSync(file)) return { ...facts, version: '', migrations: null };
  const database = new libsql(file);
  try {
    const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    const table = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get();
    if (table === undefined) return { ...facts, version, migrations: null };
    const rows = database.prepare('SELECT name FROM migrations').all() as { name: string }[];
    return { ...facts, version, migrations: rows.map(({ name }) => name), retention: retentionIn(database) };
  } finally {
    database.close();
  }
}

/** Instants are kept as text in UTC there. */
function retentionIn(database: InstanceType<typeof libsql>): RetentionFacts | null {
  const table = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?").get(TABLE_OF_RUNS);
  if (table === undefined) return null;
  const last = database.prepare(LAST_RUN).get() as { finished: string; stuck: number } | undefined;
  if (last === undefined) return null;
  return { finishedAt: new Date(`${last.finished.replace(' ', 'T')}Z`), stuckCount: last.stuck };
}
