import type { ImportProblem } from '@yingsheng/shared/api/import';

export interface ProblemRow {
  readonly key: string;
  /** Above the first of its kind: `联系电话（12 处）`. */
  readonly heading: string | null;
  /** `1 号楼 H251` */
  readonly place: string;
  readonly value: string;
  readonly text: string;
}

const WHOLE_ROW = '整行';

/** What has to be mended in one column stands together, the most frequent first, each in the order of the file. */
export function problemRows(problems: readonly ImportProblem[]): ProblemRow[] {
  const groups = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    const column = problem.column === '' ? WHOLE_ROW : problem.column;
    groups.set(column, [...(groups.get(column) ?? []), problem]);
  }
  const sorted = [...groups].sort(([, one], [, other]) => other.length - one.length);
  return sorted.flatMap(([column, own]) =>
    own.map(({ sheet, cell, value, text }, index) => ({
      key: `${column} ${sheet} ${cell} ${text}`,
      heading: index === 0 ? `${column}（${own.length} 处）` : null,
      place: cell === '' ? sheet : `${sheet} ${cell}`,
      value,
      text,
    })),
  );
}
