import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, nullable } from '../migration-tables';

/** Rows read at once. */
const BATCH_SIZE = 500;

interface First {
  readonly complaint_id: string;
  readonly data: string;
}

/** 追问的答复: beside what was judged, so that answers are counted without reading timelines; what was asked before is put there too. */
export class DangerAnswer1763900000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', nullable(code('dangerAnswer')));
    let after = '';
    for (;;) {
      const rows: First[] = await runner.query(
        `SELECT complaint_id, data FROM timeline_entry WHERE sequence = 1 AND complaint_id > ?
         AND data LIKE '%"dangerQuestion"%' ORDER BY complaint_id LIMIT ${BATCH_SIZE}`,
        [after],
      );
      for (const { complaint_id, data } of rows) {
        await runner.query('UPDATE complaint SET danger_answer = ? WHERE id = ?', [answerIn(data), complaint_id]);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH_SIZE) return;
      after = last.complaint_id;
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

function answerIn(data: string): string | null {
  const { dangerQuestion } = JSON.parse(data) as { dangerQuestion?: { answer: string | null } };
  return dangerQuestion === undefined ? null : (dangerQuestion.answer ?? 'none');
}
