import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  boolean,
  code,
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

/** 常见问题: entries of an estate or of the whole company, and what came of each reading. */
export class Knowledge1763900000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'knowledge_entry', {
      columns: [
        id(),
        ref('companyId'),
        nullable(ref('estateId')),
        json('questions'),
        text('answer'),
        nullable(string('validUntil', 10)),
        boolean('isForGuests'),
        ref('departmentId'),
        nullable(ref('personId')),
        boolean('isPublished'),
        nullable(instant('retiredAt')),
        int('version'),
        nullable(code('starter')),
        nullable(ref('updatedById')),
        instant('updatedAt'),
      ],
      indices: [['companyId', 'estateId'], unique('estateId', 'starter')],
    });
    await createTable(runner, 'knowledge_reading', {
      columns: [
        id(),
        string('readingKey', 64),
        ref('entryId'),
        ref('estateId'),
        code('place'),
        code('outcome'),
        instant('openedAt'),
      ],
      indices: [unique('readingKey'), ['estateId', 'openedAt', 'entryId', 'outcome']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
