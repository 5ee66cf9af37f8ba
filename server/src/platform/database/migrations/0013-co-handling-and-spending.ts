import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, createTable, id, instant, int, nullable, ref, text } from '../migration-tables';

/** What a co-handling department is asked to do, and by whom; money spent on a complaint and who allowed it. */
export class CoHandlingAndSpending1763900000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'work_order', text('task'));
    await addColumn(runner, 'work_order', ref('askedById'));
    await createTable(runner, 'spending', {
      columns: [
        id(),
        ref('complaintId'),
        nullable(ref('workOrderId')),
        code('kind'),
        int('amountFen'),
        text('note'),
        code('status'),
        ref('requestedById'),
        instant('requestedAt'),
        nullable(ref('approverId')),
        nullable(ref('decidedById')),
        nullable(instant('decidedAt')),
        nullable(text('decisionReason')),
      ],
      indices: [['complaintId'], ['status', 'requestedAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
