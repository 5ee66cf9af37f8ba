import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, ref } from '../migration-tables';

/** What a clock is about, where several of one kind can run at once. */
export class ClockSubjects1763900000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'clock', ref('subjectId'));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
