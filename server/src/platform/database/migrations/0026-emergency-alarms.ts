import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolean, createTable, id, instant, nullable, ref, unique } from '../migration-tables';

export class EmergencyAlarms1763900000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'emergency_alarm', {
      columns: [
        id(),
        ref('eventId'),
        ref('listenerId'),
        ref('reporterId'),
        ref('estateId'),
        ref('complaintId'),
        instant('raisedAt'),
        boolean('isHeld'),
        nullable(instant('toldAt')),
      ],
      indices: [unique('eventId', 'listenerId'), ['reporterId', 'raisedAt'], ['toldAt', 'listenerId']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
