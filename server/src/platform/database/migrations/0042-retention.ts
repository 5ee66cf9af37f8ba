import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  boolean,
  createIndex,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  primary,
  ref,
  string,
  withDefault,
} from '../migration-tables';

/** What was written before is sealed over its plain words, which version 1 says. */
export class Retention1763900000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'timeline_entry', withDefault(boolean('isByResident'), 0));
    await addColumn(runner, 'timeline_entry', withDefault(int('hashVersion'), 1));
    await addColumn(runner, 'timeline_entry', string('salt', 64));
    await addColumn(runner, 'timeline_entry', string('contentDigest', 64));
    await addColumn(runner, 'complaint', instant('personalRemovedAt'));
    await createIndex(runner, 'notice', ['complaintId']);
    await createTable(runner, 'retention_run', {
      columns: [
        primary(string('day', 10)),
        instant('startedAt'),
        nullable(instant('finishedAt')),
        json('reached'),
        int('removedCount'),
        int('stuckCount'),
      ],
    });
    await createTable(runner, 'account_deletion', {
      columns: [
        id(),
        ref('personId'),
        instant('askedAt'),
        instant('dueAt'),
        nullable(instant('cancelledAt')),
        nullable(instant('doneAt')),
      ],
      indices: [['personId', 'askedAt'], ['dueAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
