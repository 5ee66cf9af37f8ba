import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropColumn, id, instant, string } from '../migration-tables';

export class SmsTries1763900000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sms_try', {
      columns: [id(), string('phoneDigest', 64), instant('triedAt')],
      indices: [['phoneDigest', 'triedAt'], ['triedAt']],
    });
    // Codes live for minutes: those on their way while this runs may be tried anew.
    await dropColumn(runner, 'sms_code', 'tries');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
