import { RATE_DAYS } from '@yingsheng/shared/board/figure';
import { spanOfWeek } from '@yingsheng/shared/board/week';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

const DAY_MS = 86_400_000;

/** When, for whom and of which week a figure is asked for. */
export interface FigureAsked {
  readonly now: Date;
  /** Nothing that names them is counted, nor does it lend weight to another. */
  readonly viewerId: string;
  /** Figures of a week; without it they are those of the last 90 days. */
  readonly week?: string | undefined;
}

/** The time that a figure is about, as parameters of a statement in which several such times may stand. */
export interface FigureSpan {
  /** Name of the parameter at which it begins. */
  readonly from: string;
  /** That a column lies in it. */
  holds(column: string): string;
}

/** The week is from its first moment up to that of the next; days count back from now, which belongs to them. */
export function spanOf(rows: SelectQueryBuilder<ObjectLiteral>, { now, week }: FigureAsked): FigureSpan {
  if (week === undefined) return lastDays(rows, RATE_DAYS, now);
  const { from, to } = spanOfWeek(week);
  const names = { from: `from${week.replaceAll('-', '')}`, to: `to${week.replaceAll('-', '')}` };
  rows.setParameters({ [names.from]: from, [names.to]: to });
  return {
    from: `:${names.from}`,
    holds: (column) => `(${column} >= :${names.from} AND ${column} < :${names.to})`,
  };
}

export function lastDays(rows: SelectQueryBuilder<ObjectLiteral>, days: number, now: Date): FigureSpan {
  const from = `since${days}Days`;
  rows.setParameters({ [from]: new Date(now.getTime() - days * DAY_MS), figureNow: now });
  return { from: `:${from}`, holds: (column) => `(${column} > :${from} AND ${column} <= :figureNow)` };
}
