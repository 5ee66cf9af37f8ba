import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndex, createTable, instant, primary, ref } from '../migration-tables';

/**
 * What is open on many estates, what is newest on all of them, and how it was rated lately, without reading the rest; and
 * which rooms a person has said not to be theirs.
 */
export class CompanyBoard1763900000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIndex(runner, 'complaint', ['estateId', 'status']);
    await createIndex(runner, 'complaint', ['submittedAt', 'id']);
    await createIndex(runner, 'rating', ['ratedAt']);
    await createTable(runner, 'declined_offer', {
      columns: [primary(ref('personId')), primary(ref('householdId')), instant('declinedAt')],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
