import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, nullable, ref } from '../migration-tables';

export class DeclinedGuestOffers1763900000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'guest_report', nullable(ref('declinedById')));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
