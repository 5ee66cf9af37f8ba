import type { EntityManager } from 'typeorm';
import type { TakenPromise } from './domain/decide/earlier-promise';
import { TimelineEntry } from './entities/timeline-entry';

/** What the target took over of the promises of a merged matter, the last time that it was merged into it. */
export async function promisesTaken(
  manager: EntityManager,
  targetId: string,
  mergedId: string,
): Promise<readonly TakenPromise[]> {
  const taken = await manager.find(TimelineEntry, {
    where: { complaintId: targetId, action: 'earlierPromise' },
    order: { sequence: 'DESC' },
  });
  const last = taken.find(({ data }) => data.mergedId === mergedId);
  return (last?.data.moved ?? []) as readonly TakenPromise[];
}
