import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  code,
  createIndex,
  createTable,
  id,
  instant,
  int,
  nullable,
  ref,
  string,
  unique,
} from '../migration-tables';

export class BindingRooms1763900000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'person', string('provenPhone', 20));
    await createIndex(runner, 'person', unique('provenPhone'));
    await createTable(runner, 'sms_code', {
      columns: [
        id(),
        string('phoneDigest', 64),
        string('addressDigest', 64),
        string('codeDigest', 64),
        instant('sentAt'),
        int('tries'),
        nullable(instant('usedAt')),
      ],
      indices: [['phoneDigest', 'sentAt'], ['addressDigest', 'sentAt'], ['sentAt']],
    });
    await createTable(runner, 'room_request', {
      columns: [
        id(),
        ref('estateId'),
        ref('householdId'),
        ref('personId'),
        string('name', 60),
        string('phone', 20),
        code('kind'),
        nullable(ref('documentId')),
        code('state'),
        instant('askedAt'),
        instant('dueAt'),
        nullable(instant('toldLateAt')),
        nullable(instant('decidedAt')),
        nullable(ref('decidedById')),
        nullable(string('reason', 200)),
      ],
      indices: [['personId', 'askedAt'], ['estateId', 'state', 'id'], ['state', 'dueAt'], ['documentId']],
    });
    await createTable(runner, 'room_invitation', {
      columns: [
        id(),
        ref('householdId'),
        code('kind'),
        nullable(instant('until')),
        string('tokenDigest', 64),
        ref('createdById'),
        instant('createdAt'),
        instant('expiresAt'),
        nullable(instant('usedAt')),
        nullable(ref('usedById')),
        nullable(instant('voidedAt')),
      ],
      indices: [unique('tokenDigest'), ['householdId', 'expiresAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
