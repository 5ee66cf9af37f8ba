import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, nullable, number, ref } from '../migration-tables';

export class PersonalExports1763900000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'personal_export', {
      columns: [
        id(),
        ref('personId'),
        code('state'),
        instant('askedAt'),
        nullable(instant('readyAt')),
        nullable(instant('expiresAt')),
        nullable(number('bytes')),
      ],
      indices: [['personId', 'askedAt'], ['expiresAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
