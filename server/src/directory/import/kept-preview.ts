import type { ImportPreview } from '@yingsheng/shared/api/import';
import type { EntityManager } from 'typeorm';
import type { ImportRun } from '../entities/import-run';
import { describeProblems, inOrder, leftOutRows } from './describe-problems';
import type { ImportPlan, Reading } from './import-kinds';
import { importViews } from './import-view';

/** What the preview shows besides the run itself; it names residents, and goes with the file. */
export type KeptPreview = Pick<ImportPreview, 'sheets' | 'remarks' | 'samples' | 'problems'>;

const SHOWN_PROBLEMS = 100;

export function keptPreview(reading: Reading, plan: ImportPlan): KeptPreview {
  return {
    sheets: reading.sheets.map(({ name, headingRow, rowCount }) => ({ name, headingRow, rowCount })),
    remarks: [...reading.remarks, ...plan.remarks],
    samples: [...plan.samples],
    problems: describeProblems([...reading.problems, ...plan.problems], reading, SHOWN_PROBLEMS),
  };
}

/** What a run tells of itself, also when its file is gone. */
export function summaryOf(reading: Reading, plan: ImportPlan) {
  const problems = inOrder([...reading.problems, ...plan.problems]);
  return {
    rowCount: reading.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0),
    problemCount: problems.length,
    leftOutRowCount: leftOutRows(problems),
    counts: [...plan.counts],
  };
}

export async function previewView(
  manager: EntityManager,
  run: ImportRun,
  preview: KeptPreview,
): Promise<ImportPreview> {
  const [view] = await importViews(manager, [run]);
  if (view === undefined) throw new Error('one run has one view');
  return { ...view, rowCount: run.rowCount, ...preview };
}
