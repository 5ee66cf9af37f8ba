import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createIndex, dropIndex, int } from '../migration-tables';

export class UnclaimedMedia1763900000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'media', int('position'));
    await createIndex(runner, 'media', ['uploaderId', 'uploadedAt']);
    await createIndex(runner, 'media', ['complaintId', 'uploadedAt']);
    // The longer one begins with it.
    await dropIndex(runner, 'media', ['complaintId']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
