import 'reflect-metadata';
import { loadConfig } from '../platform/config/load-config';
import { holdDatabase } from '../platform/database/sqlite-hold';
import { explainStartFailure, StartUpError } from '../platform/start-up-error';
import { seedWhenEmpty } from './seed';

const NOT_IN_PRODUCTION =
  'Demo data is not written where NODE_ENV is production. 正式环境不写入演示数据。要看演示，请运行 sudo yingsheng demo；在源码目录里，请另用一个数据目录运行 npm start。';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if (config.isProduction) throw new StartUpError(NOT_IN_PRODUCTION);
  const hold = holdDatabase(config);
  const isSeeded = await seedWhenEmpty(config).finally(() => hold.release());
  process.stdout.write(
    isSeeded ? 'The database is filled.\n' : 'The database holds a company already; nothing was changed.\n',
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exitCode = 1;
});
