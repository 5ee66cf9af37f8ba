import { DataSource } from 'typeorm';
import { Company } from '../directory/entities/company';
import type { Config } from '../platform/config/config';
import { buildDataSourceOptions } from '../platform/database/data-source-options';

/** Asked at every start, so it looks into the database without starting the server around it. */
export async function holdsACompany(config: Config): Promise<boolean> {
  const options = await buildDataSourceOptions(config);
  const dataSource = new DataSource({ ...options, entities: [Company] });
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    // Before the first start there are no tables yet.
    return (await runner.hasTable('company')) && (await dataSource.manager.exists(Company));
  } finally {
    await dataSource.destroy();
  }
}
