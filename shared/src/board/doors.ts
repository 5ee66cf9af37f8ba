/**
 * 每个数字都是一扇门: for each number on a board, the list of exactly what it counts. The screen opens by these what the
 * tests compare the numbers with, so that a number without a door is found out.
 */
import type { Board, CompanyBoard } from '../api/board';
import type { ComplaintListQuery } from '../api/complaint-list';
import type { DispatchBoard, OrderListQuery } from '../api/dispatch';
import type { FollowUpFigures } from '../api/follow-up';
import type { CategoryGroup } from '../complaint/category';
import { FOLLOW_UP_OUTCOMES } from '../follow-up/call';
import {
  BOARD_FIGURES,
  CALL_FIGURES,
  PRESSING,
  RATE_FIGURES,
  RATE_NAMES,
  type RateName,
  WEEK_FIGURES,
  type WeekFigure,
} from './figure';
import { ORDER_FIGURES } from './order-figure';

/** What the list of complaints is narrowed by. */
export interface MattersDoor extends Pick<ComplaintListQuery, 'figure' | 'week' | 'buildingId' | 'group'> {
  isInPublic?: true;
}

/** What the list of work orders is narrowed by. */
export type OrdersDoor = Pick<OrderListQuery, 'figure' | 'departmentId' | 'personId'>;

/** A number of a board, where it stands in the answer, and the list that it opens. */
export interface Door {
  /** `trend.3.received` */
  readonly path: string;
  readonly count: number;
  readonly opens:
    | { readonly matters: MattersDoor & Pick<ComplaintListQuery, 'estateId'> }
    | { readonly orders: OrdersDoor }
    | { readonly calls: { readonly isOverdue: boolean } };
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

/** The orders that a department has in hand. */
export function loadDoor(departmentId: string): OrdersDoor {
  return { figure: 'carried', departmentId };
}

/** The orders that a person has in hand. */
export function personDoor(personId: string): OrdersDoor {
  return { figure: 'carried', personId };
}

/** The numbers of the board of one estate. */
export function boardDoors(board: Board): Door[] {
  const { heat, loads, trend } = board;
  return [
    matters('openCount', board.openCount, { figure: 'open' }),
    matters('pressingCount', board.pressingCount, { figure: PRESSING }),
    matters('overdueCount', board.overdueCount, { figure: 'overdue' }),
    matters('recurringCount', board.recurringCount, { figure: 'recurring' }),
    ...RATE_NAMES.flatMap((name) => [
      matters(`${name}.sampleSize`, board[name].sampleSize, rateDoor(name, 'counted')),
      matters(`${name}.keptCount`, board[name].keptCount, rateDoor(name, 'kept')),
      matters(`${name}.missed`, board[name].sampleSize - board[name].keptCount, rateDoor(name, 'missed')),
    ]),
    ...trend.flatMap((week, index) =>
      WEEK_FIGURES.map((figure) => matters(`trend.${index}.${figure}`, week[figure], weekDoor(week.weekStart, figure))),
    ),
    ...heat.rows.flatMap(({ buildingId, counts }, row) => [
      matters(`heat.rows.${row}`, sumOf(counts), heatDoor(buildingId)),
      ...counts.map((count, column) =>
        matters(`heat.rows.${row}.counts.${column}`, count, heatDoor(buildingId, heat.columns[column]?.group)),
      ),
    ]),
    ...loads.map(({ departmentId, openCount }, index) =>
      orders(`loads.${index}.openCount`, openCount, loadDoor(departmentId)),
    ),
  ];
}

/** The numbers of the board of all estates. */
export function companyDoors({ totals, rows }: CompanyBoard): Door[] {
  return BOARD_FIGURES.flatMap((figure) => [
    matters(`totals.counts.${figure}`, totals.counts[figure], { figure }),
    ...rows.map(({ estateId, counts }, index) =>
      matters(`rows.${index}.counts.${figure}`, counts[figure], { figure, estateId }),
    ),
  ]);
}

/** The numbers of the board that orders are given out by. */
export function dispatchDoors({ departments, orderCount, orderCounts, undispatchedCount }: DispatchBoard): Door[] {
  return [
    matters('undispatchedCount', undispatchedCount, { figure: 'undispatched' }),
    orders('orderCount', orderCount, {}),
    ...orderCounts.flatMap(({ departmentId, ...counts }, index) =>
      ORDER_FIGURES.map((figure) => orders(`orderCounts.${index}.${figure}`, counts[figure], { figure, departmentId })),
    ),
    ...departments.flatMap(({ people }, department) =>
      people.map(({ personId, openWorkOrderCount }, index) =>
        orders(
          `departments.${department}.people.${index}.openWorkOrderCount`,
          openWorkOrderCount,
          personDoor(personId),
        ),
      ),
    ),
  ];
}

/** What waits for a call, and what the calls have brought. */
export function callDoors(figures: FollowUpFigures): Door[] {
  return [
    { path: 'waiting', count: figures.waiting, opens: { calls: { isOverdue: false } } },
    { path: 'overdue', count: figures.overdue, opens: { calls: { isOverdue: true } } },
    ...FOLLOW_UP_OUTCOMES.map((outcome) => matters(outcome, figures[outcome], { figure: CALL_FIGURES[outcome] })),
  ];
}

function matters(path: string, count: number, door: MattersDoor & Pick<ComplaintListQuery, 'estateId'>): Door {
  return { path, count, opens: { matters: door } };
}

function orders(path: string, count: number, door: OrdersDoor): Door {
  return { path, count, opens: { orders: door } };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
