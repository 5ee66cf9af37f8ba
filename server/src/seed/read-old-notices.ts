import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { LostOrder } from '../complaints/entities/lost-order';
import { Notice } from '../notifications/notice.entity';

const UNREAD_HOURS = 24;

/** People read what they are told: only the notices of the last day are still unread. */
export async function readOldNotices(manager: EntityManager, now: Date): Promise<void> {
  const createdAt = LessThan(new Date(now.getTime() - UNREAD_HOURS * 3_600_000));
  await manager.update(Notice, { createdAt, readAt: IsNull() }, { readAt: now });
  await manager.update(LostOrder, { lostAt: createdAt, seenAt: IsNull() }, { seenAt: now });
}
