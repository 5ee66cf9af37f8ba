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
  const naming = rows
    .subQuery()
    .select('1')
    .from(Complaint, 'naming')
    .where(`naming.id = ${complaintId}`)
    .andWhere('naming.accusedIds LIKE :namingPerson');
  // Ids are written into the column as JSON, so one with its quotes is found whole and nowhere by accident.
  return rows.andWhere(`NOT EXISTS ${naming.getQuery()}`, { namingPerson: `%"${personId}"%` });
}
