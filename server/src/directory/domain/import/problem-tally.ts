import type { ProblemSummary, RowProblem } from './register-reading';

/** So many are shown of each kind. */
const SHOWN = 100;
const ROWS_OF_A_SHEET = 1_000_000;

/** One number for a row of the file. */
export function rowCode({ sheet, row }: Pick<RowProblem, 'sheet' | 'row'>): number {
  return sheet * ROWS_OF_A_SHEET + row;
}

/** Counts problems as they are found, and keeps only those that are shown. */
export class ProblemTally {
  private count = 0;
  private readonly leftOut: RowProblem[] = [];
  private readonly others: RowProblem[] = [];
  private readonly leftOutRows: Set<number>;

  /** @param earlier what was found before; nothing of it is found again */
  constructor(earlier?: ProblemSummary) {
    this.leftOutRows = new Set(earlier?.leftOutRows);
    this.count = earlier?.count ?? 0;
    for (const problem of earlier?.first ?? []) this.keep(problem);
  }

  add(problem: RowProblem): void {
    this.count += 1;
    if (problem.isBlocking && problem.row >= 0) this.leftOutRows.add(rowCode(problem));
    this.keep(problem);
  }

  summary(): ProblemSummary {
    const first = [...inOrder(this.leftOut).slice(0, SHOWN), ...inOrder(this.others).slice(0, SHOWN)];
    return { count: this.count, first, leftOutRows: [...this.leftOutRows] };
  }

  /** They come in the order of the file, those of a second look once more from its beginning. */
  private keep(problem: RowProblem): void {
    const alike = problem.isBlocking ? this.leftOut : this.others;
    if (alike.length < 2 * SHOWN) alike.push(problem);
  }
}

function inOrder(problems: readonly RowProblem[]): RowProblem[] {
  return [...problems].sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column);
}
