import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, nullable, ref, string } from '../migration-tables';

export class Media1763900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'media', {
      columns: [
        id(),
        ref('uploaderId'),
        code('kind'),
        string('mime', 64),
        int('bytes'),
        int('width'),
        int('height'),
        string('storageKey', 128),
        nullable(string('thumbnailKey', 128)),
        nullable(code('purpose')),
        nullable(ref('complaintId')),
        nullable(ref('workOrderId')),
        nullable(ref('timelineEntryId')),
        instant('uploadedAt'),
      ],
      indices: [['complaintId']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
