import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { sqliteFileOf } from '../../platform/database/sqlite-hold';
import { StartUpError } from '../../platform/start-up-error';
import { CLIENT_TOOL, runTool } from '../backup/database-tool';
import type { Manifest } from '../backup/manifest';

const OWNER_ONLY = 0o600;
/** A dump is a script: it fills tables, and touches neither files nor programs of this machine. Older clients know no such word. */
const CLIENT_OPTIONS = ['--loose-sandbox', '--default-character-set=utf8mb4'];

/** @throws StartUpError unless the database exists, is of the backup's kind and holds no table */
export async function demandEmptyDatabase(databaseUrl: string, { database }: Manifest): Promise<void> {
  const file = sqliteFileOf(databaseUrl);
  if ((database.kind === 'sqlite') !== (file !== null)) {
    const kind = database.kind === 'sqlite' ? 'SQLite' : 'MariaDB 或 MySQL';
    throw new StartUpError(`这份备份来自 ${kind}，DATABASE_URL 也要指向 ${kind}。`);
  }
  if (file === null) return demandNoTables(databaseUrl);
  if (existsSync(file) && statSync(file).size > 0) {
    throw new StartUpError(`只恢复到空的地方：${file} 已经存在，请先停掉服务，把它移走或换一个 DATABASE_URL。`);
  }
}

async function demandNoTables(databaseUrl: string): Promise<void> {
  const connection = await createConnection({ uri: databaseUrl.replace(/^mariadb:/, 'mysql:') });
  try {
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    if (tables.length === 0) return;
    throw new StartUpError(
      `只恢复到空的地方：数据库里已有 ${tables.length} 张表。请先停掉服务，再另建一个空库，` +
        '并把 DATABASE_URL 指过去（CREATE DATABASE … CHARACTER SET utf8mb4）。',
    );
  } finally {
    await connection.end();
  }
}

export async function loadDatabase(folder: string, { database }: Manifest, databaseUrl: string): Promise<void> {
  const dump = () => createReadStream(join(folder, database.file));
  const file = sqliteFileOf(databaseUrl);
  if (file !== null) {
    const loading = `${file}.restoring`;
    await pipeline(dump(), createGunzip(), createWriteStream(loading, { mode: OWNER_ONLY, flush: true }));
    return rename(loading, file);
  }
  await runTool(CLIENT_TOOL, CLIENT_OPTIONS, databaseUrl, ({ stdin }) =>
    pipeline(dump(), createGunzip(), stdin ?? new Writable()),
  );
}
