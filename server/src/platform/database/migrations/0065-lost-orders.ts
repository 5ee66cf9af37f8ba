import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, nullable, ref, text } from '../migration-tables';

/** 离了手的工单: for whom it stands in the list until they have seen why. */
export class LostOrders1763900000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'lost_order', {
      columns: [
        id(),
        ref('personId'),
        ref('workOrderId'),
        ref('complaintId'),
        code('how'),
        nullable(ref('byId')),
        nullable(ref('toId')),
        nullable(text('reason')),
        instant('lostAt'),
        nullable(instant('seenAt')),
      ],
      indices: [['personId', 'seenAt'], ['complaintId'], ['lostAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
