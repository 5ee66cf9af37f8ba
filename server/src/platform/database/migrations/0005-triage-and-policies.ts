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
  primary,
  ref,
  string,
  unique,
} from '../migration-tables';

export class TriageAndPolicies1763900000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'holiday', {
      columns: [primary(string('day', 10)), boolean('isWorkday'), string('name', 40)],
    });
    await createTable(runner, 'sla_policy', {
      columns: [id(), nullable(ref('estateId')), int('version'), instant('effectiveFrom'), json('limits')],
      indices: [unique('estateId', 'version')],
    });
    await createTable(runner, 'lexicon_row', {
      columns: [
        id(),
        nullable(ref('estateId')),
        string('term', 60),
        nullable(code('category')),
        nullable(code('hazard')),
        nullable(code('cue')),
        boolean('isHarmless'),
        int('weight'),
      ],
      indices: [['estateId']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
