import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSeed } from '../lib/run-server.mjs';
import { copiedDatabase, dropDatabase } from './own-database.mjs';

/**
 * Seeds the empty database at `databaseUrl` once for all journeys: half a year is lived through, which takes longer than
 * a journey. Answers with the environment by which journeys find it, and `forget()`, which takes away its files.
 */
export async function prepareDemoData(databaseUrl) {
  const dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-demo-'));
  const forget = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    await runSeed({ databaseUrl, dataDir });
    return { env: { JOURNEY_DATABASE_URL: databaseUrl, JOURNEY_DEMO_DATA: dataDir }, forget };
  } catch (error) {
    forget();
    throw error;
  }
}

/**
 * What the server of this journey starts on, as options of `runServer`: a copy of its own of what was prepared, else an
 * empty database (of `JOURNEY_DATABASE_URL`, or an SQLite file), which is seeded. `drop()` takes the copy away.
 */
export async function ownDemoData() {
  const { JOURNEY_DATABASE_URL: shared, JOURNEY_DEMO_DATA: dataFrom } = process.env;
  const databaseUrl = await copiedDatabase(shared, `journey_${process.pid}`);
  return {
    options: { databaseUrl, dataFrom, isSeeded: dataFrom === undefined },
    drop: () => dropDatabase(databaseUrl),
  };
}
