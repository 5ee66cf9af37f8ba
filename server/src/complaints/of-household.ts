/** 一户的事: at their home, or reported from it; who reported in confidence is found by nobody who may not know it. */
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { Complaint } from './entities/complaint';
import { knowsReporter } from './search-complaints';

/** A home has some dozens in its life. */
const MOST_MATTERS = 500;

/** The newest of them, each by an index of its own: asked for both at once, a database reads the whole estate. */
async function idsOfHousehold(manager: EntityManager, householdId: string): Promise<string[]> {
  const wheres = [{ householdId }, { reporterHouseholdId: householdId }];
  const ids = new Set<string>();
  for (const where of wheres) {
    const rows = await manager.find(Complaint, {
      select: { id: true, submittedAt: true },
      where,
      order: { submittedAt: 'DESC' },
      take: MOST_MATTERS,
    });
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}

/** Leaves of a list only what is of the household; all of it where none is asked for. */
export async function householdFilter(
  manager: EntityManager,
  viewer: Viewer,
  householdId: string | undefined,
): Promise<(rows: SelectQueryBuilder<Complaint>) => void> {
  if (householdId === undefined) return () => undefined;
  const ids = await idsOfHousehold(manager, householdId);
  return (rows) => {
    rows.andWhere(ids.length === 0 ? '1 = 0' : 'complaint.id IN (:...ofHousehold)', { ofHousehold: ids });
    const mayKnow = knowsReporter(rows, viewer);
    rows.andWhere(
      new Brackets((either) => {
        either.where('complaint.householdId = :householdId', { householdId }).orWhere(mayKnow);
      }),
    );
  };
}
