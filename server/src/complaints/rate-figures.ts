/**
 * 两个时限的兑现率数的是什么: what was late counts against, whoever entered it and however it ended; what was in time
 * counts for it only where a resident stands behind it. `c` is the alias of the complaint.
 */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ClockRow } from './entities/clock-row';
import { type FigureAsked, spanOf } from './figure-span';
import { filedByResident, solvedByResident } from './solved-by-word';

type Rows = SelectQueryBuilder<ObjectLiteral>;
type Promised = 'firstResponse' | 'resolution';

/** Answered in time, and told by a resident herself or confirmed by her. */
export function answeredInTime(rows: Rows, c: string, asked: FigureAsked): string {
  const { holds } = spanOf(rows, asked);
  const met = clocksOf(rows, c, 'firstResponse', 'met').andWhere(`met.outcome = 'met' AND ${holds('met.endedAt')}`);
  const isOfResident = `((${filedByResident(rows, c)}) OR (${solvedByResident(rows, c)}))`;
  return [
    wasThere(rows, c, asked),
    `EXISTS ${met.getQuery()}`,
    neverBroke(rows, c, 'firstResponse', asked),
    isOfResident,
  ]
    .map((condition) => `(${condition})`)
    .join(' AND ');
}

/** Answered too late in that time, or late and not answered yet, however long ago that was due. */
export function answeredLate(rows: Rows, c: string, asked: FigureAsked): string {
  const { from } = spanOf(rows, asked);
  const broken = brokenClocks(rows, c, 'firstResponse', asked).andWhere(
    `(late.endedAt IS NULL OR late.endedAt > ${from})`,
  );
  return `(${wasThere(rows, c, asked)}) AND EXISTS ${broken.getQuery()}`;
}

/** Solved by the resident's word, and never late. */
export function settledInTime(rows: Rows, c: string, asked: FigureAsked): string {
  const { holds } = spanOf(rows, asked);
  return `${holds(`${c}.closedAt`)} AND ${solvedByResident(rows, c)} AND ${neverBroke(rows, c, 'resolution', asked)}`;
}

/** Late once, and not closed before that time. */
export function settledLate(rows: Rows, c: string, asked: FigureAsked): string {
  return `(${wasThere(rows, c, asked)}) AND EXISTS ${brokenClocks(rows, c, 'resolution', asked).getQuery()}`;
}

/** Still open in that time: whatever happened to it in it. */
function wasThere(rows: Rows, c: string, asked: FigureAsked): string {
  return `${c}.closedAt IS NULL OR ${c}.closedAt > ${spanOf(rows, asked).from}`;
}

function neverBroke(rows: Rows, c: string, kind: Promised, asked: FigureAsked): string {
  return `NOT EXISTS ${brokenClocks(rows, c, kind, asked).getQuery()}`;
}

/**
 * Promises of the matter itself that were broken, or run and are overdue. While it rests with leave no promise to solve
 * it becomes late, but what was late before stays so.
 */
function brokenClocks(rows: Rows, c: string, kind: Promised, { now }: FigureAsked) {
  const rests = kind === 'resolution' ? ` AND (${c}.status <> 'suspended' OR late.dueAt < ${c}.suspendedAt)` : '';
  rows.setParameter('figureNow', now);
  return clocksOf(rows, c, kind, 'late')
    .andWhere('late.dueAt < :figureNow')
    .andWhere(`(late.outcome = 'breached' OR (late.endedAt IS NULL${rests}))`);
}

function clocksOf(rows: Rows, c: string, kind: Promised, alias: string) {
  return rows
    .subQuery()
    .select('1')
    .from(ClockRow, alias)
    .where(`${alias}.complaintId = ${c}.id AND ${alias}.kind = '${kind}' AND ${alias}.workOrderId IS NULL`);
}
