import { DataSource } from 'typeorm';
import { Company } from '../directory/entities/company';
import type { Config } from '../platform/config/config';
import { buildDataSourceOptions } from '../platform/database/data-source-options';
import { StartUpError } from '../platform/start-up-error';
import { SetUpKey } from '../set-up/entities/set-up-key';

const WAITS_FOR_SET_UP =
  'This database waits to be set up for a company; no demo data is written into it: choose another DATA_DIR or DATABASE_URL. ' +
  '这个数据库正在等待首次设置，不写入演示数据：请另用一个 DATA_DIR 或 DATABASE_URL。';

/**
 * Asked at every start, so it looks into the database without starting the server around it.
 * @throws StartUpError when a server without the demo waits there to be set up
 */
export async function holdsACompany(config: Config): Promise<boolean> {
  const options = await buildDataSourceOptions(config);
  const dataSource = new DataSource({ ...options, entities: [Company, SetUpKey] });
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    // Before the first start there are no tables yet.
    if ((await runner.hasTable('company')) && (await dataSource.manager.exists(Company))) return true;
    const isWaiting = (await runner.hasTable('set_up_key')) && (await dataSource.manager.exists(SetUpKey));
    if (isWaiting) throw new StartUpError(WAITS_FOR_SET_UP);
    return false;
  } finally {
    await dataSource.destroy();
  }
}
