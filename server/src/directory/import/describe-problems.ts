import type { ImportProblem } from '@yingsheng/shared/api/import';
import { cellName, shortValue } from '../domain/import/file-sheet';
import type { RowProblem } from '../domain/import/register-reading';
import type { Reading } from './import-kinds';

/** In the order of the file; each once, however often it was found. */
export function inOrder(problems: readonly RowProblem[]): RowProblem[] {
  const once = new Map(
    problems.map((problem) => [`${problem.sheet} ${problem.row} ${problem.column} ${problem.text}`, problem]),
  );
  return [...once.values()].sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column);
}

/** Those that leave something out first. */
export function describeProblems(
  problems: readonly RowProblem[],
  { sheetNames, sheets }: Reading,
  count: number,
): ImportProblem[] {
  const ordered = inOrder(problems);
  const shown = [...ordered.filter((one) => one.isBlocking), ...ordered.filter((one) => !one.isBlocking)];
  return shown.slice(0, count).map((problem) => {
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

export function leftOutRows(problems: readonly RowProblem[]): number {
  const blocking = problems.filter(({ isBlocking, row }) => isBlocking && row >= 0);
  return new Set(blocking.map(({ sheet, row }) => `${sheet} ${row}`)).size;
}
