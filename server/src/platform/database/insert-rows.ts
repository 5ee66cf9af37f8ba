import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

/** SQLite binds at most 32,766 values per statement; no table has more than 60 columns. */
const MAX_ROWS_PER_STATEMENT = 500;

/** Inserts all rows in one statement (more only beyond 500 rows) and reads nothing back. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += MAX_ROWS_PER_STATEMENT) {
    const values = rows.slice(start, start + MAX_ROWS_PER_STATEMENT) as QueryDeepPartialEntity<Row>[];
    await manager.createQueryBuilder().insert().into(target).values(values).updateEntity(false).execute();
  }
}
