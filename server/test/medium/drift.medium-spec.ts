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

  it('migrations_run_once', async () => {
    expect(await booted.dataSource.runMigrations()).toEqual([]);
  });
});
