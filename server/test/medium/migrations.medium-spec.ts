import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { ALL_MIGRATIONS } from '../../src/platform/database/all-migrations';
import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { bootApp, createEmptyDatabase, type TestDatabase } from '../support/boot-app';

/** SQLite has one process and undoes what was cut off; on a server each statement stays, and many may start at once. */
const IS_SERVER = (process.env.TEST_DATABASE_URL ?? '') !== '';

let database: TestDatabase;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** A process that migrates and ends, or is killed on the way. */
async function migrate(killAfter?: number): Promise<Ended> {
  const env = { PATH: process.env.PATH, DATABASE_URL: database.url };
  const limit = killAfter === undefined ? {} : { KILL_AFTER: String(killAfter) };
  const child = spawn(process.execPath, [resolve(__dirname, '../support/migrate-until.cjs')], {
    env: { ...env, ...limit },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, said };
}

async function schemaIsWhole(): Promise<void> {
  const booted = await bootApp({ databaseUrl: database.url });
  const drift = await booted.dataSource.driver.createSchemaBuilder().log();
  const rows: unknown[] = await booted.dataSource.query('SELECT name FROM migrations');
  await booted.close();
  expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  expect(rows).toHaveLength(ALL_MIGRATIONS.length);
}

it('killedAgainAndAgainInTheMiddle_theNextStartGoesOnWhereItWasCutOff', async () => {
  const killed: Ended[] = [];
  // Each run repeats what its migration had begun; on a server none begins from the start.
  for (const killAfter of [1, 2, 7, 19, 40, 41, 42, 43, 60]) killed.push(await migrate(killAfter));
  expect(killed.map(({ signal, said }) => [signal, said])).toEqual(killed.map(() => ['SIGKILL', '']));
  expect(await migrate()).toEqual({ code: 0, signal: null, said: '' });
  await schemaIsWhole();
});

if (IS_SERVER) {
  it('severalAtOnce_migrateOnce', async () => {
    const ended = await Promise.all([migrate(), migrate(), migrate()]);
    expect(ended).toEqual(ended.map(() => ({ code: 0, signal: null, said: '' })));
    await schemaIsWhole();
  });

  it('whatIsThereButNotAsItShouldBe_stopsTheStartWithASentence', async () => {
    const dataSource = await new DataSource(await buildDataSourceOptions({ databaseUrl: database.url })).initialize();
    await dataSource.query('CREATE TABLE company (id varchar(36) PRIMARY KEY)');
    await dataSource.destroy();
    const { code, said } = await migrate();
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('The database already has company.name, but not as this'),
    ]);
  });
}
