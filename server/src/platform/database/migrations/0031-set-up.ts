import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, string } from '../migration-tables';

export class SetUp1763900000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'set_up_key', { columns: [id(), string('tokenDigest', 64), instant('issuedAt')] });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
