import { DataSource } from 'typeorm';
import { ALL_MIGRATIONS } from '../../src/platform/database/all-migrations';
import { buildDataSourceOptions } from '../../src/platform/database/data-source-options';
import { PromisesAndCalendar1763900000008 } from '../../src/platform/database/migrations/0008-promises-and-calendar';
import { bootApp, createEmptyDatabase } from '../support/boot-app';

it('holidaysThatWereEditedBefore_becomeAVersionOfTheirYear_andAreNotReplaced', async () => {
  const database = await createEmptyDatabase();
  const earlier = ALL_MIGRATIONS.slice(0, ALL_MIGRATIONS.indexOf(PromisesAndCalendar1763900000008));
  const options = await buildDataSourceOptions({ databaseUrl: database.url });
  const old = await new DataSource({ ...options, migrations: earlier }).initialize();
  await old.runMigrations();
  const insert = 'INSERT INTO holiday (day, is_workday, name) VALUES (?, ?, ?)';
  await old.query(insert, ['2026-10-10', 1, '国庆节调休上班']);
  await old.query(insert, ['2026-05-20', 0, '园区停电检修']);
  await old.destroy();

  const booted = await bootApp({ databaseUrl: database.url });
  const rows: { year: number; days: string }[] = await booted.dataSource.query(
    'SELECT year, days FROM holiday_year WHERE estate_id IS NULL AND year IN (2025, 2026) ORDER BY year',
  );
  expect(rows.map(({ year }) => year)).toEqual([2025, 2026]);
  expect(JSON.parse(rows[1]?.days ?? '')).toEqual([
    { day: '2026-05-20', isWorkday: false, name: '园区停电检修' },
    { day: '2026-10-10', isWorkday: true, name: '国庆节调休上班' },
  ]);
  await booted.close();
  await database.drop();
});
