import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Holds the rows until the transaction ends. SQLite has no row locks and needs none: transactions pass one at a time. */
export function lockForUpdate<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  return isSqlite(query.connection) ? query : query.setLock('pessimistic_write');
}

/** Others may read and share-lock the rows, but nobody may change them until the transaction ends. */
export function lockForShare<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  return isSqlite(query.connection) ? query : query.setLock('pessimistic_read');
}

/** As `lockForUpdate`, for a statement written by hand: what stands at its end. */
export function forUpdate({ connection }: EntityManager): string {
  return isSqlite(connection) ? '' : ' FOR UPDATE';
}

function isSqlite({ options }: DataSource): boolean {
  return options.type === 'better-sqlite3';
}
