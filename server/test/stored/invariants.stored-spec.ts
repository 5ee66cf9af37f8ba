import { type BootedApp, bootApp } from '../support/boot-app';
import { readHistory } from '../walk/history';
import { checkChain, checkState } from '../walk/invariants';

describe('what a database holds', () => {
  let booted: BootedApp;

  beforeAll(async () => {
    booted = await bootApp({ databaseUrl: process.env.STORED_DATABASE_URL });
  });
  afterAll(() => booted.close());

  it('every complaint of it keeps the invariants', async () => {
    const complaints: { id: string }[] = await booted.dataSource.query('SELECT id FROM complaint');
    expect(complaints).not.toHaveLength(0);
    for (const { id } of complaints) {
      const history = await readHistory(booted, id);
      checkState(history);
      checkChain(history.entries);
    }
  });
});
