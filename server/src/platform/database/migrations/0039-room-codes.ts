import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  boolean,
  createTable,
  instant,
  int,
  nullable,
  primary,
  ref,
  string,
  unique,
  withDefault,
} from '../migration-tables';

export class RoomCodes1763900000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'room_code', {
      columns: [
        primary(ref('householdId')),
        int('generation'),
        string('codeDigest', 64),
        instant('printedAt'),
        ref('printedById'),
        nullable(instant('usedAt')),
        nullable(ref('usedById')),
        nullable(instant('voidedAt')),
        nullable(ref('voidedById')),
      ],
      indices: [unique('codeDigest')],
    });
    await addColumn(runner, 'room_request', withDefault(boolean('hasLetter'), 0));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
