import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createIndex, json, nullable, ref, string } from '../migration-tables';

/** 替人反映: who filed it, for whom, by whose leave. */
export class OnBehalfOf1763900000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of [
      ref('filedById'),
      json('filing'),
      string('onBehalfOfName', 40),
      string('onBehalfOfPhone', 24),
      ref('onBehalfOfPersonId'),
    ]) {
      await addColumn(runner, 'complaint', nullable(column));
    }
    await createIndex(runner, 'complaint', ['onBehalfOfPersonId', 'submittedAt']);
    await createIndex(runner, 'complaint', ['filedById', 'submittedAt']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
