/**
 * Opens the database of DATABASE_URL as the server does. With KILL_AFTER=n the process is gone, as in a power cut, when
 * n statements that change tables were done and the next is about to be sent.
 */
require('reflect-metadata');
const { buildDataSourceOptions } = require('../../dist/platform/database/data-source-options');
const { openDataSource } = require('../../dist/platform/database/open-data-source');
const { explainStartFailure } = require('../../dist/platform/start-up-error');

const killAfter = Number(process.env.KILL_AFTER ?? Number.POSITIVE_INFINITY);
let seen = 0;
const ignore = () => undefined;
const logger = {
  logQuery(query) {
    if (!/^(CREATE|ALTER|DROP|RENAME|UPDATE|INSERT)/i.test(query)) return;
    if (seen >= killAfter) process.kill(process.pid, 'SIGKILL');
    seen += 1;
  },
  logQueryError: ignore,
  logQuerySlow: ignore,
  logSchemaBuild: ignore,
  logMigration: ignore,
  log: ignore,
};

async function main() {
  const options = await buildDataSourceOptions({ databaseUrl: process.env.DATABASE_URL });
  const dataSource = await openDataSource({ ...options, logging: ['query'], logger });
  await dataSource.destroy();
}

main().catch((error) => {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exitCode = 1;
});
