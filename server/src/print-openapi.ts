/** Prints the API description, so that a check can compare it with the committed `docs/openapi.json`. */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createAppModule } from './app.module';
import { SystemClock } from './platform/clock/clock';
import { loadConfig } from './platform/config/load-config';
import { createHttpApp } from './platform/http/create-http-app';
import { describeApi } from './platform/http/open-api';

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-openapi-'));
  const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' });
  const app = await createHttpApp(createAppModule(config, new SystemClock()), config, pino({ level: 'silent' }));
  process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
  await app.close();
  rmSync(dataDir, { recursive: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
