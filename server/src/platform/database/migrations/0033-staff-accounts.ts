import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  code,
  createIndex,
  createTable,
  id,
  instant,
  nullable,
  primary,
  ref,
  string,
} from '../migration-tables';

export class StaffAccounts1763900000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'company_grant', {
      columns: [primary(ref('personId')), primary(code('role')), primary(ref('companyId'))],
      indices: [['companyId']],
    });
    await createTable(runner, 'staff_link', {
      columns: [
        id(),
        ref('personId'),
        code('purpose'),
        ref('createdById'),
        instant('createdAt'),
        instant('expiresAt'),
        nullable(instant('usedAt')),
        nullable(instant('revokedAt')),
      ],
      indices: [['personId'], ['expiresAt']],
    });
    await addColumn(runner, 'refresh_token', string('device', 60));
    await createIndex(runner, 'person', ['phone']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
