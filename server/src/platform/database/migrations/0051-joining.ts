import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, boolean, createIndex, instant, nullable, ref, withDefault } from '../migration-tables';

/** 我也是: whose matter goes on in another, of which household, and whether so many brought a lead in. */
export class Joining1763900000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', withDefault(boolean('isJoined'), 0));
    await addColumn(runner, 'complaint', nullable(ref('reporterHouseholdId')));
    await addColumn(runner, 'complaint', nullable(instant('raisedByJoinersAt')));
    await createIndex(runner, 'complaint', ['mergedIntoId']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
