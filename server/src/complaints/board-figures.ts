import { type BoardFigure, RATE_DAYS } from '@yingsheng/shared/board/figure';
import { COMPLAINT_STATUSES, isOpen } from '@yingsheng/shared/complaint/status';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { TimelineAction } from './domain/decision';
import { ClockRow } from './entities/clock-row';
import { Rating } from './entities/rating';
import { TimelineEntry } from './entities/timeline-entry';

const DAY_MS = 86_400_000;
/** What a colleague does that the resident reads as an answer to having urged. */
const ANSWERS: readonly TimelineAction[] = [
  'accept',
  'publishUpdate',
  'comment',
  'answerOnTheSpot',
  'workOrder.arrive',
  'resolve',
];

type Rows = SelectQueryBuilder<ObjectLiteral>;

/** Spelled out, because an index finds what is named and not what is left out. */
const OPEN_STATUSES = COMPLAINT_STATUSES.filter(isOpen)
  .map((status) => `'${status}'`)
  .join(', ');

/**
 * 看板和清单数的是同一批: what makes a complaint count under a figure, for the list as for the board. `complaint` is its
 * alias in `rows`, which gets the parameters. Whom it is counted for is another matter: `hideFromAccused`.
 */
export function figureCondition(rows: Rows, figure: BoardFigure, complaint: string, now: Date): string {
  rows.setParameters({ figureNow: now, ratedSince: new Date(now.getTime() - RATE_DAYS * DAY_MS), answers: ANSWERS });
  const isOpenOne = `${complaint}.status IN (${OPEN_STATUSES})`;
  switch (figure) {
    case 'open':
      return isOpenOne;
    case 'dangerous':
      return `${isOpenOne} AND ${complaint}.urgency = 'lifeSafety'`;
    case 'overdue':
      return `${isOpenOne} AND ${complaint}.nextDueAt < :figureNow`;
    case 'untaken':
      return `${isOpenOne} AND ${complaint}.id IN ${untaken(rows)}`;
    case 'urged':
      return `${isOpenOne} AND ${complaint}.lastUrgedAt IS NOT NULL AND NOT EXISTS ${answered(rows, complaint)}`;
    case 'unconfirmed':
      return `${complaint}.status = 'resolved'`;
    case 'appealed':
      return `${complaint}.status = 'closed' AND ${complaint}.id IN ${appealed(rows)}`;
    case 'rated':
      return `${complaint}.id IN ${rated(rows)}`;
  }
}

/** 没人接: nobody answered, or nobody took the order, and the time for it is over. */
function untaken(rows: Rows): string {
  return rows
    .subQuery()
    .select('untaken.complaintId')
    .from(ClockRow, 'untaken')
    .where("untaken.kind IN ('firstResponse', 'acceptOrder')")
    .andWhere('untaken.endedAt IS NULL AND untaken.dueAt <= :figureNow')
    .getQuery();
}

/** By a colleague, since the resident urged last; who filed it for another is none, even after that one took it over. */
function answered(rows: Rows, complaint: string): string {
  return rows
    .subQuery()
    .select('1')
    .from(TimelineEntry, 'answer')
    .where(`answer.complaintId = ${complaint}.id AND answer.occurredAt > ${complaint}.lastUrgedAt`)
    .andWhere('answer.action IN (:...answers) AND answer.actorId IS NOT NULL')
    .andWhere(`(${complaint}.reporterId IS NULL OR answer.actorId <> ${complaint}.reporterId)`)
    .andWhere(`(${complaint}.onBehalfOfPersonId IS NULL OR answer.actorId <> ${complaint}.onBehalfOfPersonId)`)
    .andWhere(`(${complaint}.filedById IS NULL OR answer.actorId <> ${complaint}.filedById)`)
    .getQuery();
}

/** 申诉: the only approval that a closed matter waits for. */
function appealed(rows: Rows): string {
  return rows
    .subQuery()
    .select('appeal.complaintId')
    .from(ClockRow, 'appeal')
    .where("appeal.kind = 'approval' AND appeal.endedAt IS NULL")
    .getQuery();
}

function rated(rows: Rows): string {
  return rows
    .subQuery()
    .select('counted.complaintId')
    .from(Rating, 'counted')
    .where('counted.ratedAt > :ratedSince AND counted.ratedAt <= :figureNow')
    .getQuery();
}
