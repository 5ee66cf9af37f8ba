import 'reflect-metadata';
import { loadConfig } from '../../platform/config/load-config';
import { buildDataSourceOptions } from '../../platform/database/data-source-options';
import { openDataSource } from '../../platform/database/open-data-source';
import { holdDatabase } from '../../platform/database/sqlite-hold';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { explainStartFailure, StartUpError } from '../../platform/start-up-error';
import { READ_AND_WRITTEN, resetSecondFactorOf } from './reset-second-factor-of';

/** For the only administrator without phone and recovery codes: whoever may run this may also read the database. */
async function main(): Promise<void> {
  const [account] = process.argv.slice(2);
  if (account === undefined) throw new StartUpError('请写明账号：npm run reset-second-factor -- wanglei');
  const config = loadConfig(process.env);
  const hold = holdDatabase(config);
  const source = await openDataSource({ ...(await buildDataSourceOptions(config)), entities: READ_AND_WRITTEN });
  try {
    const runner = new TransactionRunner(source);
    const name = await runner.run((manager) => resetSecondFactorOf(manager, account.toLowerCase(), new Date()));
    process.stdout.write(`✓ ${name}的两步验证已重置，登录着的设备都已退出；下次登录时重新设置。\n`);
  } finally {
    await source.destroy();
    hold.release();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`✗ 没有重置：${explainStartFailure(error)}\n`);
  process.exitCode = 1;
});
