import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  boolean,
  code,
  createIndex,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  ref,
  unique,
} from '../migration-tables';

export class DispatchRules1763900000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'dispatch_rule_version', {
      columns: [id(), ref('estateId'), int('version'), ref('changedById'), instant('changedAt')],
      indices: [unique('estateId', 'version')],
    });
    await createTable(runner, 'dispatch_rule', {
      columns: [
        id(),
        ref('versionId'),
        int('position'),
        nullable(code('categoryScope')),
        json('buildingIds'),
        nullable(ref('publicAreaId')),
        nullable(ref('assetId')),
        json('urgencies'),
        nullable(int('fromHour')),
        nullable(int('toHour')),
        ref('departmentId'),
        nullable(code('requiredSkill')),
        boolean('isForGrabs'),
      ],
      indices: [unique('versionId', 'position')],
    });
    // The load of an estate and its dispatch board are read at every choice of a person.
    await createIndex(runner, 'work_order', ['estateId', 'status']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
