/** 合计: a rate of several estates is that of all their ratings, not the mean of the estates' rates. */
import type { BoardCounts } from '@yingsheng/shared/api/board';
import { BOARD_FIGURES, type BoardFigure } from '@yingsheng/shared/board/figure';

/** What is counted of one estate, or of several. */
export type CountedFigures = Readonly<Record<BoardFigure, number>>;

export function countsWithRate(counts: CountedFigures): BoardCounts {
  return { counts: { ...counts }, satisfaction: counts.rated === 0 ? null : counts.satisfied / counts.rated };
}

export function inTotal(estates: readonly CountedFigures[]): BoardCounts {
  const sumOf = (figure: BoardFigure) => estates.reduce((sum, counts) => sum + counts[figure], 0);
  return countsWithRate(
    Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, sumOf(figure)])) as Record<BoardFigure, number>,
  );
}
