import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Holds the rows until the transaction ends. SQLite has no row locks and needs none: transactions pass one at a time. */
export function lockForUpdate<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  return isSqlite(query) ? query : query.setLock('pessimistic_write');
}

/** Others may read and share-lock the rows, but nobody may change them until the transaction ends. */
export function lockForShare<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  return isSqlite(query) ? query : query.setLock('pessimistic_read');
}

function isSqlite<Row extends ObjectLiteral>({ connection }: SelectQueryBuilder<Row>): boolean {
  return connection.options.type === 'better-sqlite3';
}
