import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  code,
  createIndex,
  createTable,
  id,
  instant,
  json,
  nullable,
  ref,
  string,
  withDefault,
} from '../migration-tables';

/** What can be taken out of use and never deleted. */
const RETIRABLE = ['estate', 'building', 'unit', 'household', 'public_area', 'asset', 'department'];

export class LivingAndAudit1763900000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of RETIRABLE) await addColumn(runner, table, instant('retiredAt'));
    // Who is bound already was entered by the company; since when, nobody recorded.
    await addColumn(runner, 'household_member', withDefault(code('kind'), 'owner'));
    await addColumn(runner, 'household_member', instant('since'));
    await addColumn(runner, 'household_member', instant('until'));
    await addColumn(runner, 'household_member', withDefault(code('confirmedBy'), 'records'));
    await addColumn(runner, 'household_member', ref('confirmedById'));
    await createIndex(runner, 'household_member', ['until']);
    await createTable(runner, 'former_membership', {
      columns: [
        id(),
        ref('personId'),
        ref('householdId'),
        code('kind'),
        nullable(instant('since')),
        instant('endedAt'),
        code('confirmedBy'),
        nullable(ref('confirmedById')),
        code('endedBy'),
        nullable(ref('endedById')),
      ],
      indices: [['personId'], ['householdId']],
    });
    await createTable(runner, 'register_entry', {
      columns: [
        id(),
        ref('estateId'),
        ref('householdId'),
        string('name', 60),
        nullable(string('phone', 20)),
        code('kind'),
        code('source'),
        nullable(ref('importId')),
        instant('enteredAt'),
        nullable(instant('until')),
        nullable(instant('endedAt')),
      ],
      indices: [['householdId'], ['phone'], ['importId']],
    });
    await createTable(runner, 'audit_entry', {
      columns: [
        id(),
        instant('at'),
        nullable(ref('actorId')),
        code('action'),
        code('subjectKind'),
        ref('subjectId'),
        string('subjectName', 120),
        nullable(ref('estateId')),
        json('details'),
      ],
      indices: [
        ['at', 'id'],
        ['actorId', 'at'],
        ['subjectId', 'at'],
        ['estateId', 'at'],
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
