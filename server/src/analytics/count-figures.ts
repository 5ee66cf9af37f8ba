import { BOARD_FIGURES, type BoardFigure, OPEN_FIGURES } from '@yingsheng/shared/board/figure';
import type { EntityManager } from 'typeorm';
import { figureCondition } from '../complaints/board-figures';
import { IS_SATISFIED } from './count-rates';
import { type CountedAcross, type CountedFor, complaintsAcross, complaintsFor, ratingsAcross } from './counted-for';
import type { CountedFigures } from './domain/in-total';

type Sums = Readonly<Record<string, number | string | null>> & { readonly estateId: string };

export function countFigure(
  manager: EntityManager,
  counted: CountedFor,
  figure: BoardFigure,
  now: Date,
): Promise<number> {
  const rows = complaintsFor(manager, counted);
  return rows.andWhere(figureCondition(rows, figure, 'c', now)).getCount();
}

/** Every figure of every estate in three grouped statements, however many estates there are. */
export async function countFigures(
  manager: EntityManager,
  counted: CountedAcross,
  now: Date,
): Promise<(estateId: string) => CountedFigures> {
  const sums = [
    ...(await countOpen(manager, counted, now)),
    ...(await countAppealed(manager, counted, now)),
    ...(await countRated(manager, counted, now)),
  ];
  return (estateId) => {
    const own: Record<string, unknown> = Object.assign({}, ...sums.filter((row) => row.estateId === estateId));
    // MySQL gives sums as decimal strings.
    const sumOf = (name: string) => Number(own[name] ?? 0);
    return {
      counts: Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, sumOf(figure)])) as Record<BoardFigure, number>,
      satisfiedCount: sumOf('satisfied'),
    };
  };
}

function countOpen(manager: EntityManager, counted: CountedAcross, now: Date): Promise<Sums[]> {
  const rows = complaintsAcross(manager, counted).select('c.estateId', 'estateId').groupBy('c.estateId');
  rows.andWhere(figureCondition(rows, 'open', 'c', now));
  for (const figure of OPEN_FIGURES) {
    rows.addSelect(`SUM(CASE WHEN ${figureCondition(rows, figure, 'c', now)} THEN 1 ELSE 0 END)`, figure);
  }
  return rows.getRawMany<Sums>();
}

function countAppealed(manager: EntityManager, counted: CountedAcross, now: Date): Promise<Sums[]> {
  const rows = complaintsAcross(manager, counted);
  return rows
    .select('c.estateId', 'estateId')
    .addSelect('COUNT(*)', 'appealed')
    .andWhere(figureCondition(rows, 'appealed', 'c', now))
    .groupBy('c.estateId')
    .getRawMany<Sums>();
}

/** A complaint is rated once at most: so many ratings, so many complaints. */
function countRated(manager: EntityManager, counted: CountedAcross, now: Date): Promise<Sums[]> {
  const rows = ratingsAcross(manager, counted);
  return rows
    .select('c.estateId', 'estateId')
    .addSelect('COUNT(*)', 'rated')
    .addSelect(`SUM(CASE WHEN ${IS_SATISFIED} THEN 1 ELSE 0 END)`, 'satisfied')
    .andWhere(figureCondition(rows, 'rated', 'c', now))
    .groupBy('c.estateId')
    .getRawMany<Sums>();
}
