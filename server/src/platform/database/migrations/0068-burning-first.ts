import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndex, dropIndex } from '../migration-tables';

/** 先烧的先看: of an estate, or of whoever answers for them, the matters that are not over and what is due of them. */
export class BurningFirst1763900000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const whose of ['estateId', 'firstContactOwnerId']) {
      await createIndex(runner, 'complaint', [whose, 'status', 'nextDueAt']);
      await dropIndex(runner, 'complaint', [whose, 'status']);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
