import type { EntityManager } from 'typeorm';
import type { TakenPromise } from './domain/decide/earlier-promise';
import type { WaitedBefore } from './domain/decide/work-on-merged';
import { TimelineEntry } from './entities/timeline-entry';

/** What the target took over of the promises of a merged matter, the last time that it was merged into it. */
export async function promisesTaken(
  manager: EntityManager,
  targetId: string,
  mergedId: string,
): Promise<readonly TakenPromise[]> {
  const last = await lastAbout(manager, 'earlierPromise', targetId, mergedId);
  return (last?.data.moved ?? []) as readonly TakenPromise[];
}

/** How the target waited for its reporter, where that merging reopened it; else `null`. */
export async function waitedBefore(
  manager: EntityManager,
  targetId: string,
  mergedId: string,
): Promise<WaitedBefore | null> {
  const last = await lastAbout(manager, 'workOnMerged', targetId, mergedId);
  return last === undefined ? null : { stood: last.data.stood as WaitedBefore['stood'], reopenedAt: last.occurredAt };
}

async function lastAbout(
  manager: EntityManager,
  action: 'earlierPromise' | 'workOnMerged',
  complaintId: string,
  mergedId: string,
): Promise<TimelineEntry | undefined> {
  const entries = await manager.find(TimelineEntry, { where: { complaintId, action }, order: { sequence: 'DESC' } });
  return entries.find(({ data }) => data.mergedId === mergedId);
}
