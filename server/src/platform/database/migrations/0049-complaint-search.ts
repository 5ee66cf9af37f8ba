import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createIndex,
  createTable,
  dropIndex,
  instant,
  nullable,
  primary,
  ref,
  string,
  text,
} from '../migration-tables';

const COPIED = 'submitted_at, estate_id, reporter_id, caller_name, caller_phone, on_behalf_of_name, on_behalf_of_phone';

/** 全部小区的清单和搜索: what is searched apart from the matter, and what the list of all estates chooses by, in its order. */
export class ComplaintSearch1763900000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'complaint_search', {
      columns: [
        primary(instant('submittedAt')),
        primary(ref('complaintId')),
        ref('estateId'),
        text('searchText'),
        nullable(ref('reporterId')),
        nullable(string('callerName', 40)),
        nullable(string('callerPhone', 24)),
        nullable(string('onBehalfOfName', 40)),
        nullable(string('onBehalfOfPhone', 24)),
      ],
      indices: [{ columns: ['complaintId'], isUnique: true }],
    });
    await moveTexts(runner);
    await createIndex(runner, 'complaint', ['submittedAt', 'id', 'estateId', 'status', 'firstContactOwnerId']);
    await dropIndex(runner, 'complaint', ['submittedAt', 'id']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Cut off anywhere it begins again: the column goes last. */
async function moveTexts(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasColumn('complaint', 'search_text'))) return;
  await runner.query('DELETE FROM complaint_search');
  await runner.query(
    `INSERT INTO complaint_search (complaint_id, search_text, ${COPIED})
     SELECT id, COALESCE(search_text, ''), ${COPIED} FROM complaint`,
  );
  await runner.query('ALTER TABLE complaint DROP COLUMN search_text');
}
