import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  code,
  createIndex,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  ref,
  unique,
} from '../migration-tables';

export class Escalation1763900000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'escalation_ladder', {
      columns: [
        id(),
        nullable(ref('estateId')),
        int('version'),
        json('steps'),
        instant('setAt'),
        nullable(ref('setById')),
        nullable(instant('appliedAt')),
      ],
      indices: [unique('estateId', 'version')],
    });
    await createTable(runner, 'escalation_run', {
      columns: [
        id(),
        ref('clockId'),
        ref('complaintId'),
        code('stepKey'),
        int('percent'),
        nullable(code('role')),
        nullable(ref('personId')),
        instant('ranAt'),
        nullable(instant('toldAt')),
      ],
      indices: [unique('clockId', 'stepKey'), ['complaintId'], ['toldAt', 'personId']],
    });
    await addColumn(runner, 'clock', instant('nextStepAt'));
    await addColumn(runner, 'clock', int('escalatedPercent'));
    await addColumn(runner, 'clock', int('minutesLate'));
    await createIndex(runner, 'clock', ['nextStepAt']);
    await addColumn(runner, 'complaint', code('escalatedRole'));
    await addColumn(runner, 'complaint', ref('escalatedToId'));
    // What runs already is measured against the ladder by the first sweep.
    await runner.query('UPDATE clock SET next_step_at = started_at WHERE ended_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
