import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  code,
  createIndex,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  ref,
  string,
  text,
  unique,
} from '../migration-tables';

export class Imports1763900000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'import_run', {
      columns: [
        id(),
        ref('estateId'),
        code('kind'),
        code('state'),
        string('fileName', 200),
        ref('createdById'),
        instant('createdAt'),
        nullable(instant('startedAt')),
        nullable(instant('finishedAt')),
        int('rowCount'),
        int('problemCount'),
        int('leftOutRowCount'),
        json('counts'),
        nullable(string('reason', 200)),
      ],
      indices: [
        ['estateId', 'kind', 'id'],
        ['state', 'id'],
      ],
    });
    await createTable(runner, 'import_part', {
      columns: [id(), ref('importId'), code('kind'), int('position'), text('content')],
      indices: [unique('importId', 'kind', 'position')],
    });
    await createIndex(runner, 'register_entry', ['estateId', 'endedAt']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
