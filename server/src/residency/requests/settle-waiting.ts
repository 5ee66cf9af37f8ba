import type { EntityManager } from 'typeorm';
import { forgetDocument } from '../../media/keep-document';
import { RoomRequest } from '../entities/room-request';

/** What the desk need no longer check: the person has come to the room another way. */
export async function settleWaiting(
  manager: EntityManager,
  personId: string,
  householdId: string,
  now: Date,
): Promise<void> {
  const waiting = await manager.findBy(RoomRequest, { personId, householdId, state: 'waiting' });
  for (const { id, documentId } of waiting) {
    await manager.update(RoomRequest, { id }, { state: 'granted', decidedAt: now, documentId: null });
    await forgetDocument(manager, documentId, now);
  }
}
