import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key no longer names only the complaint that a submission became, but also what an action was about. */
export class IdempotentActions1763900000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('idempotency_key', 'subject_id')) return;
    await runner.renameColumn('idempotency_key', 'complaint_id', 'subject_id');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
