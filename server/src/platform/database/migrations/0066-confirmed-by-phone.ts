import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, nullable, ref } from '../migration-tables';

/** 电话确认由谁记下的: what the person who is measured took down counts for no rate. */
export class ConfirmedByPhone1763900000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', nullable(ref('confirmedById')));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
