import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { RoomInvitation } from '../entities/room-invitation';

/** Those of a room that may still be accepted. */
export function openInvitations(manager: EntityManager, householdId: string, now: Date): Promise<RoomInvitation[]> {
  return manager.find(RoomInvitation, {
    where: { householdId, usedAt: IsNull(), voidedAt: IsNull(), expiresAt: MoreThan(now) },
    order: { id: 'DESC' },
  });
}
