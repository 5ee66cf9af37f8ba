import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createIndex, nullable, ref } from '../migration-tables';

export class PreviousComplaint1763900000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', nullable(ref('previousComplaintId')));
    await createIndex(runner, 'complaint', ['previousComplaintId']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
