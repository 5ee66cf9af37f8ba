import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createIndex, createTable, instant, int, json, primary, ref } from '../migration-tables';

export class AppealsAndCalls1763900000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', json('appeal'));
    await addColumn(runner, 'complaint', ref('arbiterId'));
    await addColumn(runner, 'complaint', json('followUpCall'));
    await addColumn(runner, 'complaint', ref('callerId'));
    await addColumn(runner, 'complaint', instant('ratingRemindedAt'));
    await createIndex(runner, 'complaint', ['arbiterId']);
    await createIndex(runner, 'complaint', ['callerId']);
    await createIndex(runner, 'complaint', ['status', 'closedAt']);
    await createTable(runner, 'follow_up_share', {
      columns: [primary(ref('estateId')), int('percent'), ref('setById'), instant('setAt')],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
