import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, nullable, ref } from '../migration-tables';

export class ToldWhileLate1763900000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'delivery', nullable(ref('whileClockId')));
    await addColumn(runner, 'call_task', nullable(ref('whileClockId')));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
