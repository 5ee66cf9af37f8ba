/** 合计: a rate of several estates is that of all their ratings, not the mean of the estates' rates. */
import type { BoardCounts } from '@yingsheng/shared/api/board';
import { BOARD_FIGURES, type BoardFigure } from '@yingsheng/shared/board/figure';

/** Of one estate: what is counted, and how many of its ratings are satisfied. */
export interface CountedFigures {
  readonly counts: Readonly<Record<BoardFigure, number>>;
  readonly satisfiedCount: number;
}

export function countsWithRate({ counts, satisfiedCount }: CountedFigures): BoardCounts {
  return { counts: { ...counts }, satisfaction: counts.rated === 0 ? null : satisfiedCount / counts.rated };
}

export function inTotal(estates: readonly CountedFigures[]): BoardCounts {
  const sumOf = (figure: BoardFigure) => estates.reduce((sum, { counts }) => sum + counts[figure], 0);
  return countsWithRate({
    counts: Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, sumOf(figure)])) as Record<BoardFigure, number>,
    satisfiedCount: estates.reduce((sum, { satisfiedCount }) => sum + satisfiedCount, 0),
  });
}
