import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids';
import type { DeliveredEvent } from '../platform/outbox/outbox-consumer-registry';
import type { NoticeDraft, PlainNotice } from './domain/notified-matter';
import { Notice } from './notice.entity';

/** An event seen twice adds nothing: one row per event and person. */
export async function keepNotices(
  manager: EntityManager,
  event: DeliveredEvent,
  drafts: readonly (NoticeDraft | PlainNotice)[],
): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ whileClockId: _, ...draft }) => ({
    ...draft,
    id: newId(),
    eventId: event.id,
    createdAt: event.createdAt,
    readAt: null,
  }));
  await manager.createQueryBuilder().insert().into(Notice).values(rows).orIgnore().updateEntity(false).execute();
}
