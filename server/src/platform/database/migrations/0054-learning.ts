import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, boolean, code, instant, int, nullable, number, ref, withDefault } from '../migration-tables';

/** 研判准不准: what the words were judged to be stays beside what became of it, and corrections tell of dangers too. */
export class Learning1763900000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', nullable(code('judgedCategory')));
    await addColumn(runner, 'complaint', nullable(code('judgedUrgency')));
    await addColumn(runner, 'complaint', nullable(code('judgedHazard')));
    await addColumn(runner, 'complaint', nullable(number('judgedDanger')));
    await addColumn(runner, 'complaint', withDefault(boolean('isJudgedUnsure'), 0));
    await addColumn(runner, 'triage_correction', nullable(code('fromHazard')));
    await addColumn(runner, 'triage_correction', nullable(code('toHazard')));
    await addColumn(runner, 'triage_correction', nullable(number('danger')));
    await addColumn(runner, 'triage_correction', withDefault(boolean('isOfJudgement'), 0));
    await addColumn(runner, 'lexicon_row', withDefault(int('version'), 1));
    await addColumn(runner, 'lexicon_row', nullable(ref('changedById')));
    await addColumn(runner, 'lexicon_row', nullable(instant('changedAt')));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
