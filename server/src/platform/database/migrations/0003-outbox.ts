import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, json, nullable, text } from '../migration-tables';

export class Outbox1763900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outbox_event', {
      columns: [
        id(),
        code('type'),
        json('payload'),
        instant('createdAt'),
        instant('availableAt'),
        int('attempts'),
        nullable(code('leaseToken')),
        nullable(instant('leasedUntil')),
        code('state'),
        nullable(text('lastError')),
      ],
      indices: [['state', 'availableAt'], ['leaseToken']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
