import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createIndex, createTable, instant, int, primary, ref, withDefault } from '../migration-tables';

export class ReadingAndCalls1763900000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', instant('etaMovedFrom'));
    await createTable(runner, 'complaint_read', {
      columns: [primary(ref('personId')), primary(ref('complaintId')), int('sequence')],
    });
    await addColumn(runner, 'call_task', withDefault(int('attemptCount'), 0));
    await addColumn(runner, 'call_task', instant('lastTriedAt'));
    await createIndex(runner, 'call_task', ['complaintId']);
    await createIndex(runner, 'delivery', ['complaintId']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
