import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createIndex, instant, int, json, withDefault } from '../migration-tables';

export class TransferAndSuspension1763900000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'work_order', instant('ruledAt'));
    await addColumn(runner, 'work_order', json('transferProposal'));
    await addColumn(runner, 'work_order', json('suspension'));
    await addColumn(runner, 'work_order', instant('suspendedUntil'));
    await addColumn(runner, 'work_order', withDefault(int('suspensionCount'), 0));
    await createIndex(runner, 'work_order', ['suspendedUntil']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
