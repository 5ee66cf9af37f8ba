import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createIndex, createTable, instant, int, nullable, primary, ref, string } from '../migration-tables';

const UPLOADED_BEFORE = '系统升级过，之前上传的内容没有保留；请再选一次文件。';

export class ImportProgress1763900000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'import_progress', {
      columns: [
        primary(ref('estateId')),
        primary(ref('id')),
        code('step'),
        int('done'),
        nullable(int('total')),
        string('place', 80),
        int('percent'),
        instant('at'),
      ],
      indices: [['at']],
    });
    await createIndex(runner, 'household', ['estateId', 'name']);
    // What was understood of a file is kept in pieces now; the whole of it cannot be read any more.
    await runner.query(
      "UPDATE import_run SET state = 'discarded', reason = ? WHERE state IN ('previewed', 'waiting', 'writing', 'failed')",
      [UPLOADED_BEFORE],
    );
    await runner.query("DELETE FROM import_part WHERE kind IN ('sheets', 'reading', 'preview')");
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
