import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** Where a page of a sweep ended. */
export interface SweepPosition {
  readonly at: Date;
  readonly id: string;
}

const PAGE = 200;

export interface Sweep<Row extends SweepPosition> {
  /** Rows behind `last`, or the first; an empty page is the end. See `nextPage`. */
  page(last: Row | undefined): Promise<readonly Row[]>;
  /** In a transaction of its own; looks again under the lock whether anything is to be done. */
  move(row: Row): Promise<void>;
  /** One that could not move: told, and tried again with the next sweep. */
  stuck(row: Row, error: unknown): void;
}

/**
 * Everything that is due, page by page. What cannot move, or need not yet, is stepped over: however much of it there is,
 * and however old, it never keeps what lies behind it waiting.
 */
export async function sweepAll<Row extends SweepPosition>({ page, move, stuck }: Sweep<Row>): Promise<void> {
  let last: Row | undefined;
  for (;;) {
    const rows = await page(last);
    last = rows.at(-1);
    if (last === undefined) return;
    await forEachOne(rows, move, stuck);
  }
}

/** One that fails does not keep the others from their turn. */
export async function forEachOne<Row>(
  rows: readonly Row[],
  move: (row: Row) => Promise<void>,
  stuck: (row: Row, error: unknown) => void,
): Promise<void> {
  for (const row of rows) {
    try {
      await move(row);
    } catch (error) {
      stuck(row, error);
    }
  }
}

/** The next rows by `at` and then `id`, both columns of `rows`. */
export async function nextPage<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  columns: { readonly at: string; readonly id: string },
  last: SweepPosition | undefined,
): Promise<Row[]> {
  const { at, id } = columns;
  if (last !== undefined) {
    const behind = new Brackets((either) => {
      either
        .where(`${at} > :lastAt`, { lastAt: last.at })
        .orWhere(`${at} = :lastAt AND ${id} > :lastId`, { lastAt: last.at, lastId: last.id });
    });
    rows.andWhere(behind);
  }
  return rows.orderBy(at, 'ASC').addOrderBy(id, 'ASC').limit(PAGE).getMany();
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
