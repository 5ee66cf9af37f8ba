import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mysql2/promise';
import { type DestinationStream, pino } from 'pino';
import { DataSource } from 'typeorm';
import { createAppModule } from '../../src/app.module';
import { FixedClock } from '../../src/platform/clock/clock';
import { Config, type ConfigValues } from '../../src/platform/config/config';
import { loadConfig } from '../../src/platform/config/load-config';
import { createHttpApp } from '../../src/platform/http/create-http-app';
import { fillWithMigratedTables } from './migrated-tables';

export interface BootOptions {
  /** A database that outlives the app (to boot again on it); then `close()` leaves it. See `createDatabase`. */
  readonly databaseUrl?: string;
  readonly dataDir?: string;
  readonly clock?: FixedClock;
  readonly config?: Partial<ConfigValues>;
  /** Where log lines go instead of standard output. */
  readonly log?: DestinationStream;
}

export interface BootedApp {
  readonly app: NestFastifyApplication;
  /** For supertest. */
  readonly http: Server;
  readonly dataSource: DataSource;
  /** 2026-11-23 10:00 in Shanghai, a Monday, until the test moves it. */
  readonly clock: FixedClock;
  readonly config: Config;
  close(): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The whole server on a fresh database of its own. No worker runs: tests drain the outbox and run jobs themselves. */
export async function bootApp(options: BootOptions = {}): Promise<BootedApp> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'yingsheng-test-'));
  const database = options.databaseUrl === undefined ? await createDatabase() : null;
  const clock = options.clock ?? new FixedClock(new Date('2026-11-23T02:00:00.000Z'));
  const defaults = loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    DATABASE_URL: options.databaseUrl ?? database?.url,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    // A test stands still in one minute; limits are tested where they are set.
    RATE_LIMIT_PER_MINUTE: '1000000',
    RATE_LIMIT_PER_ADDRESS_PER_MINUTE: '1000000',
    WEB_ROOT: join(dataDir, 'no-web-build'),
  });
  const config = new Config({ ...defaults, ...options.config });
  const logger = pino({ level: config.logLevel }, options.log ?? pino.destination(1));
  const app = await createHttpApp(createAppModule(config, clock), config, logger);
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    http: app.getHttpServer(),
    dataSource: app.get(DataSource),
    clock,
    config,
    close: async () => {
      await app.close();
      await database?.drop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database of its own with the tables that a server makes at its first start. */
export async function createDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  await fillWithMigratedTables(database.url, createEmptyDatabase);
  return database;
}

/** For what a first start does: a fresh SQLite file, or a fresh database on the server of `TEST_DATABASE_URL`. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const name = `yingsheng_test_${randomBytes(6).toString('hex')}`;
  if (server === undefined || server === '') {
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    return {
      url: `sqlite:${join(folder, 'test.db')}`,
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE ${name}`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const connection = await createConnection({ uri: server });
  await connection.query(statement);
  await connection.end();
}
