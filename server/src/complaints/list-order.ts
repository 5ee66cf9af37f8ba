/**
 * 清单的先后: newest first, of what may be over. Of what is not over, staff see first what burns, and residents what is
 * dangerous or late among their own, then what waits for their word: on whichever page it would stand by its age,
 * nobody has to look for it.
 */
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { PRESSING_FIGURES } from '@yingsheng/shared/board/figure';
import { isOpen } from '@yingsheng/shared/complaint/status';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { BURNING_RANK, orderByBurning, startBehind } from './burning-first';
import type { Complaint } from './entities/complaint';
import {
  decodeBurningCursor,
  decodeCursor,
  decodePressingCursor,
  encodeBurningCursor,
  encodeCursor,
  encodePressingCursor,
} from './list-cursor';
import { scopeOf, startAfter } from './list-filters';

type ComplaintQuery = SelectQueryBuilder<Complaint>;

export interface ListOrder {
  /** Sorts the rows, from behind the cursor on. */
  apply(rows: ComplaintQuery): void;
  /** `raw`: the last row of the page as the database answered it. */
  cursorAfter(last: Complaint, raw: Readonly<Record<string, unknown>>): string;
}

/** By the index of the reporter few rows are left to sort. */
const RANK = `CASE WHEN complaint.status = 'resolved' THEN 2
  WHEN complaint.urgency = 'lifeSafety' THEN 0
  WHEN complaint.nextDueAt < :asOf OR complaint.expectedAt < :asOf THEN 1 ELSE 3 END`;

export function listOrder(viewer: Viewer, query: ComplaintListQuery, now: Date): ListOrder {
  if (scopeOf(viewer, query) !== 'mine')
    return isOfOpenOnes(query) ? burningFirst(query.cursor) : newestFirst(query.cursor);
  return query.state === 'open' ? pressingFirst(query.cursor, now) : newestFirst(query.cursor);
}

/** Nothing in such a list is over. */
function isOfOpenOnes({ state, figure, isOverdue }: ComplaintListQuery): boolean {
  if (state !== undefined) return state === 'open' || (state !== 'closed' && isOpen(state));
  return isOverdue === true || PRESSING_FIGURES.some((open) => open === figure);
}

function burningFirst(cursor: string | undefined): ListOrder {
  return {
    apply: (rows) => {
      if (cursor !== undefined) startBehind(rows, 'complaint', decodeBurningCursor(cursor));
      orderByBurning(rows, 'complaint');
    },
    cursorAfter: ({ nextDueAt: dueAt, id }, raw) => encodeBurningCursor({ rank: Number(raw[BURNING_RANK]), dueAt, id }),
  };
}

function newestFirst(cursor: string | undefined): ListOrder {
  return {
    apply: (rows) => {
      if (cursor !== undefined) startAfter(rows, decodeCursor(cursor));
      rows.orderBy('complaint.submittedAt', 'DESC').addOrderBy('complaint.id', 'DESC');
    },
    cursorAfter: (last) => encodeCursor(last),
  };
}

/** What is late is measured for all pages at the instant of the first, so that no row changes its place between them. */
function pressingFirst(cursor: string | undefined, now: Date): ListOrder {
  const position = cursor === undefined ? null : decodePressingCursor(cursor);
  const asOf = position?.asOf ?? now;
  return {
    apply: (rows) => {
      rows.addSelect(RANK, 'pressing').setParameter('asOf', asOf);
      if (position !== null) {
        const behind =
          '(complaint.submittedAt < :lastAt OR (complaint.submittedAt = :lastAt AND complaint.id < :lastId))';
        rows.andWhere(`(${RANK} > :lastRank OR (${RANK} = :lastRank AND ${behind}))`, {
          lastRank: position.rank,
          lastAt: position.submittedAt,
          lastId: position.id,
        });
      }
      rows.orderBy('pressing', 'ASC').addOrderBy('complaint.submittedAt', 'DESC').addOrderBy('complaint.id', 'DESC');
    },
    cursorAfter: ({ submittedAt, id }, { pressing }) =>
      encodePressingCursor({ rank: Number(pressing), asOf, submittedAt, id }),
  };
}
