import type { ImportProblem } from '@yingsheng/shared/api/import';
import { cellName, shortValue } from '../domain/import/file-sheet';
import type { ProblemSummary, ReadingHead } from '../domain/import/register-reading';

const SHOWN = 100;

/** The first ones, each at its cell; those that leave something out before the others. */
export function describeProblems(
  { first }: ProblemSummary,
  { sheetNames, sheets }: Pick<ReadingHead, 'sheetNames' | 'sheets'>,
): ImportProblem[] {
  return first.slice(0, SHOWN).map((problem) => {
    const { sheet, row, column, heading, value, text, isBlocking } = problem;
    const headings = sheets.find(({ index }) => index === sheet)?.headings ?? [];
    return {
      sheet: sheetNames[sheet] ?? '',
      cell: row < 0 ? '' : cellName(row, Math.max(0, column)),
      column: heading || (headings[column] ?? ''),
      value: shortValue(value),
      text,
      isBlocking,
    };
  });
}
