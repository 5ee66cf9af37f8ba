import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, ref, string, unique } from '../migration-tables';

export class GuestReports1763900000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'guest_report', {
      columns: [id(), ref('complaintId'), string('codeDigest', 64), string('phoneDigest', 64), instant('createdAt')],
      indices: [unique('complaintId'), unique('codeDigest'), ['phoneDigest', 'createdAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
