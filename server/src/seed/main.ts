import 'reflect-metadata';
import { loadConfig } from '../platform/config/load-config';
import { explainStartFailure } from '../platform/start-up-error';
import { seedWhenEmpty } from './seed';

async function main(): Promise<void> {
  const isSeeded = await seedWhenEmpty(loadConfig(process.env));
  process.stdout.write(
    isSeeded ? 'The database is filled.\n' : 'The database holds a company already; nothing was changed.\n',
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exitCode = 1;
});
