import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createIndex, createTable, id, instant, nullable, ref, string } from '../migration-tables';

export class Absences1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'absence', {
      columns: [
        id(),
        ref('personId'),
        code('kind'),
        instant('startsAt'),
        instant('endsAt'),
        nullable(string('note', 100)),
        code('status'),
        ref('markedById'),
        instant('markedAt'),
        nullable(ref('decidedById')),
        nullable(instant('decidedAt')),
      ],
      indices: [['personId', 'endsAt']],
    });
    await createIndex(runner, 'duty_shift', ['personId', 'startsAt']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
