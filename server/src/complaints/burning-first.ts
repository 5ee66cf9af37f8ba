/**
 * 先烧的先看: mortal danger first, and what may be one until somebody has found out; then what is late, the longest first;
 * then what has the least time left. What nobody is waited for comes last. `nextDueAt` says late and left alike, so that
 * no row changes its place between two pages because time goes on.
 */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { OPEN_STATUSES } from './open-statuses';

/** Where a page ended. */
export interface BurningPosition {
  readonly rank: number;
  /** `null`: nothing is due any more. */
  readonly dueAt: Date | null;
  readonly id: string;
}

/** Column of the raw answer. */
export const BURNING_RANK = 'burning';

/** Sorts complaints; `c` is their alias in `rows`. */
export function orderByBurning<Row extends ObjectLiteral>(rows: SelectQueryBuilder<Row>, c: string): void {
  rows
    .addSelect(rankOf(c), BURNING_RANK)
    .orderBy(BURNING_RANK, 'ASC')
    .addOrderBy(`CASE WHEN ${c}.nextDueAt IS NULL THEN 1 ELSE 0 END`, 'ASC')
    .addOrderBy(`${c}.nextDueAt`, 'ASC')
    .addOrderBy(`${c}.id`, 'ASC');
}

export function startBehind<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  c: string,
  { rank, dueAt, id }: BurningPosition,
): void {
  const behind =
    dueAt === null
      ? `${c}.nextDueAt IS NULL AND ${c}.id > :lastId`
      : `${c}.nextDueAt IS NULL OR ${c}.nextDueAt > :lastDueAt OR (${c}.nextDueAt = :lastDueAt AND ${c}.id > :lastId)`;
  rows.andWhere(`(${rankOf(c)} > :lastRank OR (${rankOf(c)} = :lastRank AND (${behind})))`, {
    lastRank: rank,
    lastId: id,
    ...(dueAt === null ? {} : { lastDueAt: dueAt }),
  });
}

/** What waits for the resident's word is no danger any more. */
function rankOf(c: string): string {
  const isDanger = `${c}.urgency = 'lifeSafety' OR ${c}.dangerDoubt IS NOT NULL`;
  return `CASE WHEN ${c}.status <> 'resolved' AND ${c}.status IN (${OPEN_STATUSES}) AND (${isDanger}) THEN 0 ELSE 1 END`;
}
