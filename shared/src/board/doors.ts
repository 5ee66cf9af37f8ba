/**
 * 每个数字都是一扇门: for each number on a board, the list of exactly what it counts. The screen opens by these what the
 * tests compare the numbers with, so that a number without a door is found out.
 */
import type { Board } from '../api/board';
import type { ComplaintListQuery } from '../api/complaint';
import type { CategoryGroup } from '../complaint/category';
import { PRESSING, RATE_FIGURES, RATE_NAMES, type RateName, WEEK_FIGURES, type WeekFigure } from './figure';

/** What the list of complaints is narrowed by. */
export interface MattersDoor extends Pick<ComplaintListQuery, 'figure' | 'week' | 'buildingId' | 'group'> {
  isInPublic?: true;
}

/** A number of a board, where it stands in the answer, and what it opens. */
export interface Door {
  /** `trend.3.received` */
  readonly path: string;
  readonly count: number;
  readonly matters: MattersDoor;
}

export function rateDoor(name: RateName, part: keyof (typeof RATE_FIGURES)[RateName]): MattersDoor {
  return { figure: RATE_FIGURES[name][part] };
}

export function weekDoor(week: string, figure: WeekFigure): MattersDoor {
  return { figure, week };
}

/** A building's row, or one cell of it; `null`: what belongs to no building. */
export function heatDoor(buildingId: string | null, group?: CategoryGroup): MattersDoor {
  const place = buildingId === null ? { isInPublic: true as const } : { buildingId };
  return { figure: 'occurring', ...place, ...(group === undefined ? {} : { group }) };
}

/** All numbers of a board that count matters. */
export function boardDoors(board: Board): Door[] {
  return [
    { path: 'openCount', count: board.openCount, matters: { figure: 'open' } },
    { path: 'pressingCount', count: board.pressingCount, matters: { figure: PRESSING } },
    { path: 'overdueCount', count: board.overdueCount, matters: { figure: 'overdue' } },
    { path: 'recurringCount', count: board.recurringCount, matters: { figure: 'recurring' } },
    ...RATE_NAMES.flatMap((name) => [
      { path: `${name}.sampleSize`, count: board[name].sampleSize, matters: rateDoor(name, 'counted') },
      { path: `${name}.keptCount`, count: board[name].keptCount, matters: rateDoor(name, 'kept') },
    ]),
    ...board.trend.flatMap((week, index) =>
      WEEK_FIGURES.map((figure) => ({
        path: `trend.${index}.${figure}`,
        count: week[figure],
        matters: weekDoor(week.weekStart, figure),
      })),
    ),
    ...board.heat.rows.flatMap(({ buildingId, counts }, row) =>
      counts.map((count, column) => ({
        path: `heat.rows.${row}.counts.${column}`,
        count,
        matters: heatDoor(buildingId, board.heat.columns[column]?.group),
      })),
    ),
  ];
}
