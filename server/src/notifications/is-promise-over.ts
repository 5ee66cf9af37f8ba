import type { EntityManager } from 'typeorm';
import { ClockRow } from '../complaints/entities/clock-row';

/** What is told because a promise was not kept is no news any more once it was kept after all, or given up. */
export async function isPromiseOver(manager: EntityManager, clockId: unknown): Promise<boolean> {
  if (typeof clockId !== 'string') return false;
  const clock = await manager.findOne(ClockRow, { select: { id: true, endedAt: true }, where: { id: clockId } });
  return clock === null || clock.endedAt !== null;
}
