import type { ImportProgress, ImportView } from '@yingsheng/shared/api/import';
import { type EntityManager, In } from 'typeorm';
import { ImportPart, ImportRun } from '../entities/import-run';
import { Person } from '../entities/person';
import { progressOf } from './keep-progress';

export async function importViews(manager: EntityManager, runs: readonly ImportRun[]): Promise<ImportView[]> {
  const people = await manager.find(Person, {
    select: { id: true, name: true },
    where: { id: In(runs.map(({ createdById }) => createdById)) },
  });
  const undoable = await undoableIds(manager, runs);
  const progress = await progressOfRuns(manager, runs);
  return runs.map((run) => ({
    id: run.id,
    kind: run.kind,
    state: run.state,
    fileName: run.fileName,
    createdAt: run.createdAt.toISOString(),
    createdByName: people.find(({ id }) => id === run.createdById)?.name ?? '',
    finishedAt: run.finishedAt?.toISOString() ?? null,
    progress: progress.get(run.id) ?? null,
    counts: run.counts,
    problemCount: run.problemCount,
    leftOutRowCount: run.leftOutRowCount,
    mayStart: mayStart(run),
    mayUndo: undoable.has(run.id),
    reason: run.reason,
  }));
}

async function progressOfRuns(
  manager: EntityManager,
  runs: readonly ImportRun[],
): Promise<Map<string, ImportProgress>> {
  const [atWork] = runs.filter(({ state }) => state === 'waiting' || state === 'writing');
  return atWork === undefined ? new Map() : progressOf(manager, atWork.estateId, [atWork.id]);
}

export function mayStart({ state, counts }: ImportRun): boolean {
  const changes = counts.reduce((sum, { added, changed, ended }) => sum + added + changed + ended, 0);
  return (state === 'previewed' || state === 'failed') && changes > 0;
}

/** Only the last one of a kind on an estate still has it. */
async function undoableIds(manager: EntityManager, runs: readonly ImportRun[]): Promise<Set<string>> {
  const done = runs.filter(({ state }) => state === 'done').map(({ id }) => id);
  const parts = await manager.find(ImportPart, {
    select: { importId: true },
    where: { importId: In(done), kind: 'written', position: 0 },
  });
  return new Set(parts.map(({ importId }) => importId));
}
