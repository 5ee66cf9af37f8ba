import { type ListFigure, PRESSING_HOURS } from '@yingsheng/shared/board/figure';
import { SATISFIED_FROM } from '@yingsheng/shared/follow-up/rating';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { calledWith } from './call-figures';
import type { TimelineAction } from './domain/decision';
import { ClockRow } from './entities/clock-row';
import { Rating } from './entities/rating';
import { TimelineEntry } from './entities/timeline-entry';
import { WorkOrder } from './entities/work-order';
import { type FigureAsked, spanOf } from './figure-span';
import { OPEN_STATUSES } from './open-statuses';
import { occurring, recurring } from './place-figures';
import { answeredInTime, answeredLate, settledInTime, settledLate } from './rate-figures';
import { solvedByResident } from './solved-by-word';

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

/**
 * 看板和清单数的是同一批: what makes a complaint count under a figure, for the list as for the board. `c` is its alias in
 * `rows`, which gets the parameters. Whom it is counted for is another matter: `hideFromAccused`.
 */
export function figureCondition(rows: Rows, figure: ListFigure, c: string, asked: FigureAsked): string {
  rows.setParameters({ figureNow: asked.now, answers: ANSWERS });
  return `(${CONDITIONS[figure](rows, c, asked)})`;
}

type Condition = (rows: Rows, c: string, asked: FigureAsked) => string;

const CONDITIONS: Readonly<Record<ListFigure, Condition>> = {
  open: (_rows, c) => isOpenOne(c),
  dangerous: (_rows, c) => `${isOpenOne(c)} AND ${c}.urgency = 'lifeSafety'`,
  pressing: (rows, c, asked) => `${isOpenOne(c)} AND ${isPressing(rows, c, asked)}`,
  toVerify: isToVerify,
  overdue: (_rows, c) => `${isOpenOne(c)} AND ${c}.nextDueAt < :figureNow`,
  untaken: (rows, c) => `${isOpenOne(c)} AND ${c}.id IN ${untaken(rows)}`,
  urged: (rows, c) => `${isOpenOne(c)} AND ${c}.lastUrgedAt IS NOT NULL AND NOT EXISTS ${answered(rows, c)}`,
  unconfirmed: (_rows, c) => `${c}.status = 'resolved'`,
  appealed: (rows, c) => `${c}.status = 'closed' AND ${c}.id IN ${appealed(rows)}`,
  rated: (rows, c, asked) => `${c}.id IN ${rated(rows, asked)}`,
  satisfied: (rows, c, asked) => `${c}.id IN ${rated(rows, asked, isSatisfied('counted'))}`,
  unsatisfied: (rows, c, asked) => `${c}.id IN ${rated(rows, asked, `NOT (${isSatisfied('counted')})`)}`,
  answerDue: either(answeredInTime, answeredLate),
  answeredInTime,
  answeredLate,
  settlingDue: either(settledInTime, settledLate),
  settledInTime,
  settledLate,
  solved,
  solvedAtOnce: (rows, c, asked) => `${solved(rows, c, asked)} AND ${isAtFirstContact(rows, c)}`,
  solvedWithWork: (rows, c, asked) => `${solved(rows, c, asked)} AND NOT (${isAtFirstContact(rows, c)})`,
  received: (rows, c, asked) => spanOf(rows, asked).holds(`${c}.submittedAt`),
  timedOut: (rows, c, asked) => `${closedIn(rows, c, asked)} AND ${c}.closeReason = 'timeout'`,
  closedOtherwise: (rows, c, asked) =>
    `${closedIn(rows, c, asked)} AND ${c}.closeReason <> 'timeout' AND NOT (${solvedByResident(rows, c)})`,
  occurring,
  recurring,
  undispatched: isUndispatched,
  calledSatisfied: calledWith('satisfied'),
  calledUnsatisfied: calledWith('unsatisfied'),
  calledNotReached: calledWith('notReached'),
};

/** Of a rating: its mean is satisfied. */
export function isSatisfied(rating: string): string {
  return `${rating}.speed + ${rating}.attitude + ${rating}.quality >= ${3 * SATISFIED_FROM}`;
}

function either(...conditions: readonly Condition[]): Condition {
  return (rows, c, asked) => conditions.map((condition) => `(${condition(rows, c, asked)})`).join(' OR ');
}

const isOpenOne = (c: string): string => `${c}.status IN (${OPEN_STATUSES})`;

/** The reporter is not told of the doubt, by no list either. */
function isToVerify(rows: Rows, c: string, { viewerId }: FigureAsked): string {
  rows.setParameters({ figureViewerId: viewerId });
  const isAnother = (column: string): string => `(${c}.${column} IS NULL OR ${c}.${column} <> :figureViewerId)`;
  const isNotTold = ['reporterId', 'onBehalfOfPersonId'].map(isAnother).join(' AND ');
  return `${isOpenOne(c)} AND ${c}.dangerDoubt IS NOT NULL AND ${isNotTold}`;
}

function closedIn(rows: Rows, c: string, asked: FigureAsked): string {
  return `${c}.status = 'closed' AND ${spanOf(rows, asked).holds(`${c}.closedAt`)}`;
}

function solved(rows: Rows, c: string, asked: FigureAsked): string {
  return `${spanOf(rows, asked).holds(`${c}.closedAt`)} AND ${solvedByResident(rows, c)}`;
}

/** 最急的事: late, or due soon, or warned of. What rests, or waits for the resident's word, has nothing due and is nobody's to hurry. */
function isPressing(rows: Rows, c: string, { now }: FigureAsked): string {
  rows.setParameters({ figureSoon: new Date(now.getTime() + PRESSING_HOURS * 3_600_000) });
  const warned = rows
    .subQuery()
    .select('1')
    .from(ClockRow, 'warned')
    .where(`warned.complaintId = ${c}.id AND warned.endedAt IS NULL AND warned.kind <> 'confirmation'`)
    .andWhere('warned.warnAt <= :figureNow')
    .getQuery();
  const isWarned = `${c}.nextDueAt IS NOT NULL AND ${c}.status <> 'suspended' AND EXISTS ${warned}`;
  return `(${c}.nextDueAt <= :figureSoon OR (${isWarned}))`;
}

/**
 * 等派: nobody is on it, never dispatched or the order was cancelled. What was worked on and waits for its outcome is not
 * meant, nor what may yet be declined: that waits for a lead.
 */
function isUndispatched(rows: Rows, c: string): string {
  const leads = rows
    .subQuery()
    .select('1')
    .from(WorkOrder, 'lead')
    .where(`lead.complaintId = ${c}.id AND lead.kind = 'lead' AND lead.status <> 'cancelled'`)
    .getQuery();
  const isAtWork = `${c}.status IN ('submitted', 'accepted', 'in_progress')`;
  return `${isAtWork} AND ${c}.declineProposal IS NULL AND NOT EXISTS ${leads}`;
}

/** 首接办结: no work order was needed, and it was never worked on again. */
function isAtFirstContact(rows: Rows, c: string): string {
  const orders = rows
    .subQuery()
    .select('1')
    .from(WorkOrder, 'ordered')
    .where(`ordered.complaintId = ${c}.id`)
    .getQuery();
  return `${c}.reopenCount = 0 AND NOT EXISTS ${orders}`;
}

/** 没人接: nobody answered, or nobody took the order, and the time for it is over. */
function untaken(rows: Rows): string {
  return rows
    .subQuery()
    .select('untaken.complaintId')
    .from(ClockRow, 'untaken')
    .where("untaken.kind IN ('firstResponse', 'acceptOrder')")
    .andWhere('untaken.endedAt IS NULL AND untaken.dueAt < :figureNow')
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

function rated(rows: Rows, asked: FigureAsked, also = '1 = 1'): string {
  return rows
    .subQuery()
    .select('counted.complaintId')
    .from(Rating, 'counted')
    .where(spanOf(rows, asked).holds('counted.ratedAt'))
    .andWhere(also)
    .getQuery();
}
