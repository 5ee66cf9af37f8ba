import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { openDataSource } from '../../src/platform/database/open-data-source';
import { type BootedApp, bootApp, createDatabase, createEmptyDatabase, type TestDatabase } from '../support/boot-app';
import { statementsOf } from '../support/migrated-tables';

describe('schema', () => {
  let database: TestDatabase;
  let booted: BootedApp;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    booted = await bootApp({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await booted.close();
    await database.drop();
  });

  it('migrations_build_exactly_what_the_entities_describe', async () => {
    const drift = await booted.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('a_missing_index_and_a_changed_column_are_noticed', async () => {
    const runner = booted.dataSource.createQueryRunner();
    await runner.query(`DROP INDEX ix_duty_shift_ends_at_estate_id${isSqlite(booted) ? '' : ' ON duty_shift'}`);
    await runner.query('ALTER TABLE company ADD COLUMN surplus varchar(10)');
    const drift = await booted.dataSource.driver.createSchemaBuilder().log();
    const statements = drift.upQueries.map((query) => query.query).join('\n');
    expect(statements).toContain('ix_duty_shift_ends_at_estate_id');
    expect(statements).toContain('company');
  });

  it('the_tables_that_other_specs_begin_with_are_those_that_migrations_build', async () => {
    const [migrated, copied] = [await createEmptyDatabase(), await createDatabase()];
    const dataSource = await openDataSource(await buildDataSourceOptions({ databaseUrl: migrated.url }));
    const own = await dataSource.query('SELECT timestamp, name FROM migrations ORDER BY timestamp');
    await dataSource.destroy();
    expect(await statementsOf(copied.url)).toEqual(await statementsOf(migrated.url));
    const second = await openDataSource(await buildDataSourceOptions({ databaseUrl: copied.url }));
    expect(await second.query('SELECT timestamp, name FROM migrations ORDER BY timestamp')).toEqual(own);
    await second.destroy();
    await migrated.drop();
    await copied.drop();
  });

  it('migrations_run_once', async () => {
    expect(await booted.dataSource.runMigrations()).toEqual([]);
  });
});

function isSqlite(booted: BootedApp): boolean {
  return booted.dataSource.options.type === 'better-sqlite3';
}
