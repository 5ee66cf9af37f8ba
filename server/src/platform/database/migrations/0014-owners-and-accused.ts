import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, json, ref, text } from '../migration-tables';

export class OwnersAndAccused1763900000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', json('accusedIds'));
    await addColumn(runner, 'complaint', text('accusedText'));
    await addColumn(runner, 'complaint', ref('joinedLeadId'));
    await addColumn(runner, 'complaint', json('handover'));
    // Old complaints name nobody; a list hides rows without a list of the accused.
    await runner.query("UPDATE complaint SET accused_ids = '[]'");
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
