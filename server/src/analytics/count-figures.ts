import { BOARD_FIGURES, type BoardFigure, type ListFigure, OPEN_FIGURES } from '@yingsheng/shared/board/figure';
import type { EntityManager } from 'typeorm';
import { figureCondition, isSatisfied } from '../complaints/board-figures';
import type { FigureAsked } from '../complaints/figure-span';
import { type CountedAcross, type CountedFor, complaintsAcross, complaintsFor, ratingsAcross } from './counted-for';

type Sums = Readonly<Record<string, number | string | null>>;
type SumsOfEstate = Sums & { readonly estateId: string };

/** A figure of one estate, under the name that the counting is read by. */
export interface NamedFigure extends Pick<FigureAsked, 'week'> {
  readonly name: string;
  readonly figure: ListFigure;
}

/** Several figures of one estate in one statement. */
export async function countNamed(
  manager: EntityManager,
  counted: CountedFor,
  figures: readonly NamedFigure[],
  now: Date,
): Promise<(name: string) => number> {
  const rows = complaintsFor(manager, counted).select([]);
  for (const { name, figure, week } of figures) {
    const condition = figureCondition(rows, figure, 'c', { now, week, viewerId: counted.viewerId });
    rows.addSelect(`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`, name);
  }
  return numbersIn((await rows.getRawOne<Sums>()) ?? {});
}

export async function countFigure(
  manager: EntityManager,
  counted: CountedFor,
  figure: ListFigure,
  now: Date,
): Promise<number> {
  const rows = complaintsFor(manager, counted);
  return rows.andWhere(figureCondition(rows, figure, 'c', { now, viewerId: counted.viewerId })).getCount();
}

/** Every figure of every estate in three grouped statements, however many estates there are. */
export async function countFigures(
  manager: EntityManager,
  counted: CountedAcross,
  now: Date,
): Promise<(estateId: string) => Record<BoardFigure, number>> {
  const asked = { now, viewerId: counted.viewerId };
  const sums = [
    ...(await countOpen(manager, counted, asked)),
    ...(await countAppealed(manager, counted, asked)),
    ...(await countRated(manager, counted, asked)),
  ];
  return (estateId) => {
    const sumOf = numbersIn(Object.assign({}, ...sums.filter((row) => row.estateId === estateId)));
    return Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, sumOf(figure)])) as Record<BoardFigure, number>;
  };
}

function countOpen(manager: EntityManager, counted: CountedAcross, asked: FigureAsked): Promise<SumsOfEstate[]> {
  const rows = complaintsAcross(manager, counted).select('c.estateId', 'estateId').groupBy('c.estateId');
  rows.andWhere(figureCondition(rows, 'open', 'c', asked));
  for (const figure of OPEN_FIGURES) {
    rows.addSelect(`SUM(CASE WHEN ${figureCondition(rows, figure, 'c', asked)} THEN 1 ELSE 0 END)`, figure);
  }
  return rows.getRawMany<SumsOfEstate>();
}

function countAppealed(manager: EntityManager, counted: CountedAcross, asked: FigureAsked): Promise<SumsOfEstate[]> {
  const rows = complaintsAcross(manager, counted);
  return rows
    .select('c.estateId', 'estateId')
    .addSelect('COUNT(*)', 'appealed')
    .andWhere(figureCondition(rows, 'appealed', 'c', asked))
    .groupBy('c.estateId')
    .getRawMany<SumsOfEstate>();
}

/** A complaint is rated once at most: so many ratings, so many complaints. */
function countRated(manager: EntityManager, counted: CountedAcross, asked: FigureAsked): Promise<SumsOfEstate[]> {
  const rows = ratingsAcross(manager, counted);
  return rows
    .select('c.estateId', 'estateId')
    .addSelect('COUNT(*)', 'rated')
    .addSelect(`SUM(CASE WHEN ${isSatisfied('rating')} THEN 1 ELSE 0 END)`, 'satisfied')
    .andWhere(figureCondition(rows, 'rated', 'c', asked))
    .groupBy('c.estateId')
    .getRawMany<SumsOfEstate>();
}

/** MySQL gives sums as decimal strings; of nothing there is no sum. */
function numbersIn(sums: Sums): (name: string) => number {
  return (name) => Number(sums[name] ?? 0);
}
