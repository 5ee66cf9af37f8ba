import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, nullable, ref, string, text, unique } from '../migration-tables';

export class Notices1763900000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'notice', {
      columns: [
        id(),
        ref('eventId'),
        ref('personId'),
        string('title', 100),
        text('body'),
        nullable(ref('complaintId')),
        nullable(ref('workOrderId')),
        instant('createdAt'),
        nullable(instant('readAt')),
      ],
      indices: [unique('eventId', 'personId'), ['personId', 'id']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
