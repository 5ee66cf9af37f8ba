import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Complaint } from './entities/complaint';

/**
 * 被投诉人看不到: takes every complaint that names `personId` out of a list, for all databases alike. `complaintId`
 * is the column that refers to the complaint, e.g. `o.complaintId`; a row that refers to none stays.
 * Every list, count, rate and search of what belongs to complaints goes through here: the same rule as `maySee`. What
 * the rules themselves count, to choose who gets the next one, counts everything and is told to nobody.
 */
export function hideFromAccused<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  complaintId: string,
  personId: string,
): SelectQueryBuilder<Row> {
  const condition = ownAccused(rows, complaintId) ?? `NOT EXISTS ${naming(rows, complaintId)}`;
  // Ids are written into the column as JSON, so one with its quotes is found whole and nowhere by accident.
  return rows.andWhere(condition, { namingPerson: `%"${personId}"%` });
}

/** Where the complaint itself is among the rows nothing has to be looked up; one that was joined in vain names nobody. */
function ownAccused(rows: SelectQueryBuilder<ObjectLiteral>, complaintId: string): string | null {
  const [alias, column] = complaintId.split('.');
  const of = rows.expressionMap.aliases.find(({ name }) => name === alias);
  const isItself = column === 'id' && of?.hasMetadata === true && of.metadata.target === Complaint;
  return isItself ? `(${alias}.accusedIds IS NULL OR ${alias}.accusedIds NOT LIKE :namingPerson)` : null;
}

function naming(rows: SelectQueryBuilder<ObjectLiteral>, complaintId: string): string {
  return rows
    .subQuery()
    .select('1')
    .from(Complaint, 'naming')
    .where(`naming.id = ${complaintId}`)
    .andWhere('naming.accusedIds LIKE :namingPerson')
    .getQuery();
}
