/**
 * 先看哪个小区: whoever opens the board of the company on a Monday reads it from the top, so where people may be in danger
 * stands first, then where most is late, then where nobody has taken, answered or decided what waits; size alone is no need.
 */
import type { CompanyBoardRow } from '@yingsheng/shared/api/board';
import type { BoardFigure } from '@yingsheng/shared/board/figure';

const BY_NEED: readonly BoardFigure[] = ['dangerous', 'overdue', 'untaken', 'urged', 'appealed', 'unconfirmed', 'open'];

type Row = Pick<CompanyBoardRow, 'counts' | 'estateName' | 'estateId'>;

export function worstFirst<Some extends Row>(rows: readonly Some[]): Some[] {
  return [...rows].sort(byNeed);
}

function byNeed(a: Row, b: Row): number {
  const figure = BY_NEED.find((one) => a.counts[one] !== b.counts[one]);
  if (figure !== undefined) return b.counts[figure] - a.counts[figure];
  return a.estateName.localeCompare(b.estateName, 'zh') || (a.estateId < b.estateId ? -1 : 1);
}
