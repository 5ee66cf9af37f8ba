import type { ImportState, ImportView } from '@yingsheng/shared/api/import';
import { type EntityManager, In } from 'typeorm';
import { ImportPart, ImportRun } from '../entities/import-run';
import { Person } from '../entities/person';

/** Written in one transaction: between its beginning and its end nobody sees how far it is. */
const PROGRESS: Readonly<Record<ImportState, number>> = {
  previewed: 0,
  waiting: 10,
  writing: 50,
  done: 100,
  failed: 0,
  undone: 100,
  discarded: 0,
};

export async function importViews(manager: EntityManager, runs: readonly ImportRun[]): Promise<ImportView[]> {
  const people = await manager.find(Person, {
    select: { id: true, name: true },
    where: { id: In(runs.map(({ createdById }) => createdById)) },
  });
  const undoable = await undoableIds(manager, runs);
  return runs.map((run) => ({
    id: run.id,
    kind: run.kind,
    state: run.state,
    fileName: run.fileName,
    createdAt: run.createdAt.toISOString(),
    createdByName: people.find(({ id }) => id === run.createdById)?.name ?? '',
    finishedAt: run.finishedAt?.toISOString() ?? null,
    progress: PROGRESS[run.state],
    counts: run.counts,
    problemCount: run.problemCount,
    leftOutRowCount: run.leftOutRowCount,
    mayStart: mayStart(run),
    mayUndo: undoable.has(run.id),
    reason: run.reason,
  }));
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
