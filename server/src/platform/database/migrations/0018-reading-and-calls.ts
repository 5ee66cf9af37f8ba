import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable, instant, int, primary, ref } from '../migration-tables';

export class ReadingAndCalls1763900000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', instant('etaMovedFrom'));
    await createTable(runner, 'complaint_read', {
      columns: [primary(ref('personId')), primary(ref('complaintId')), int('sequence')],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
