import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  boolean,
  code,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  ref,
  string,
  unique,
} from '../migration-tables';

interface OldHoliday {
  readonly day: string;
  readonly isWorkday: number | boolean;
  readonly name: string;
}

/** Promises say who published them; alerts of bad weather; a calendar of which every version is kept. */
export class PromisesAndCalendar1763900000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'sla_policy', json('overrides'));
    await addColumn(runner, 'sla_policy', instant('publishedAt'));
    await addColumn(runner, 'sla_policy', ref('publishedById'));
    await addColumn(runner, 'sla_policy', string('publishedByName', 40));
    await addColumn(runner, 'complaint', ref('weatherAlertId'));
    await createTable(runner, 'weather_alert', {
      columns: [
        id(),
        ref('estateId'),
        int('sequence'),
        string('reason', 60),
        instant('startedAt'),
        ref('startedById'),
        string('startedByName', 40),
        instant('untilAt'),
        nullable(instant('liftedAt')),
        nullable(ref('liftedById')),
        nullable(string('liftedByName', 40)),
      ],
      indices: [unique('estateId', 'sequence')],
    });
    await createTable(runner, 'working_hours', {
      columns: [
        id(),
        ref('estateId'),
        nullable(code('owner')),
        nullable(json('hours')),
        instant('recordedAt'),
        ref('recordedById'),
        string('recordedByName', 40),
      ],
      indices: [['estateId']],
    });
    await createTable(runner, 'holiday_year', {
      columns: [
        id(),
        nullable(ref('estateId')),
        int('year'),
        boolean('isAnnounced'),
        int('version'),
        json('days'),
        instant('recordedAt'),
        nullable(ref('recordedById')),
        nullable(string('recordedByName', 40)),
      ],
      indices: [unique('estateId', 'year', 'isAnnounced', 'version')],
    });
    // Cut off after the drop, nothing is left to move.
    if (!(await runner.hasTable('holiday'))) return;
    await moveHolidays(runner);
    await runner.dropTable('holiday');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** The days known so far become one version of each year, known since ever: old clocks were counted with them. */
async function moveHolidays(runner: QueryRunner): Promise<void> {
  const rows: OldHoliday[] = await runner.query('SELECT day, is_workday AS isWorkday, name FROM holiday ORDER BY day');
  const moved: { year: number }[] = await runner.query('SELECT year FROM holiday_year');
  const years = new Set(
    rows.map(({ day }) => day.slice(0, 4)).filter((year) => moved.every((row) => row.year !== Number(year))),
  );
  for (const year of years) {
    const days = rows
      .filter(({ day }) => day.startsWith(year))
      .map(({ day, isWorkday, name }) => ({ day, isWorkday: Boolean(isWorkday), name }));
    await runner.query(
      'INSERT INTO holiday_year (id, year, is_announced, version, days, recorded_at) VALUES (?, ?, ?, ?, ?, ?)',
      [`0197a000-0000-7000-8000-00000000${year}`, Number(year), 1, 1, JSON.stringify(days), '2020-01-01 00:00:00.000'],
    );
  }
}
