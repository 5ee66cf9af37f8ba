import type { ImportPreview } from '@yingsheng/shared/api/import';
import type { EntityManager } from 'typeorm';
import { ProblemTally } from '../domain/import/problem-tally';
import type { ReadingHead } from '../domain/import/register-reading';
import type { ImportRun } from '../entities/import-run';
import { describeProblems } from './describe-problems';
import type { Comparison } from './import-kinds';
import { importViews } from './import-view';

/** What the preview shows besides the run itself; it names residents, and goes with the file. */
export type KeptPreview = Pick<ImportPreview, 'sheets' | 'remarks' | 'samples' | 'problems'>;

/** Of a file held against what is there: what is shown of it, and what a run tells of itself, also when its file is gone. */
export function describeComparison(head: ReadingHead, comparison: Comparison): { shown: KeptPreview; run: RunSummary } {
  const { counts, samples, remarks } = comparison;
  const tally = new ProblemTally(head.problems);
  for (const problem of comparison.problems) tally.add(problem);
  const problems = tally.summary();
  return {
    shown: {
      sheets: head.sheets.map(({ name, headingRow, rowCount }) => ({ name, headingRow, rowCount })),
      remarks: [...head.remarks, ...remarks],
      samples: [...samples],
      problems: describeProblems(problems, head),
    },
    run: {
      rowCount: head.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0),
      problemCount: problems.count,
      leftOutRowCount: problems.leftOutRows.length,
      counts: [...counts],
    },
  };
}
type RunSummary = Pick<ImportRun, 'rowCount' | 'problemCount' | 'leftOutRowCount' | 'counts'>;

export async function previewView(
  manager: EntityManager,
  run: ImportRun,
  preview: KeptPreview,
): Promise<ImportPreview> {
  const [view] = await importViews(manager, [run]);
  if (view === undefined) throw new Error('one run has one view');
  return { ...view, rowCount: run.rowCount, ...preview };
}
