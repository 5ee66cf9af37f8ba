import { type BootedApp, bootApp } from '../support/boot-app';

describe('schema', () => {
  let booted: BootedApp;
  beforeAll(async () => {
    booted = await bootApp();
  });
  afterAll(() => booted.close());

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

  it('migrations_run_once', async () => {
    expect(await booted.dataSource.runMigrations()).toEqual([]);
  });
});

function isSqlite(booted: BootedApp): boolean {
  return booted.dataSource.options.type === 'better-sqlite3';
}
