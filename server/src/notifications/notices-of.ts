import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { Notice } from './notice.entity';

/** A person's own notices; what they were told of a complaint before it named them is no longer theirs to read. */
export function noticesOf(manager: EntityManager, personId: string): SelectQueryBuilder<Notice> {
  const mine = manager.createQueryBuilder(Notice, 'notice').where('notice.personId = :personId', { personId });
  return hideFromAccused(mine, 'notice.complaintId', personId);
}
