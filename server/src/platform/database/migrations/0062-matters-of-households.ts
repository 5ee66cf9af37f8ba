import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndex } from '../migration-tables';

/** 一户的事: found at once while the caller is on the line, wherever they are. */
export class MattersOfHouseholds1763900000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIndex(runner, 'complaint', ['householdId', 'submittedAt']);
    await createIndex(runner, 'complaint', ['reporterHouseholdId', 'submittedAt']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
