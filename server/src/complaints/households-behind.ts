import { type EntityManager, In } from 'typeorm';
import type { ComplaintState } from './domain/facts';
import { Complaint } from './entities/complaint';

type Told = Pick<ComplaintState, 'id' | 'householdId' | 'reporterHouseholdId' | 'reporterId'>;
type Merged = Told & Pick<ComplaintState, 'mergedIntoId'>;

/** A matter may be merged, and what it was merged into again; further than this nobody looks. */
const MOST_STEPS = 8;

/** One for each home, however many of it spoke; whoever's home nobody knows counts for themselves. */
export function householdOf({ id, householdId, reporterHouseholdId, reporterId }: Told): string {
  return reporterHouseholdId ?? householdId ?? reporterId ?? id;
}

/** 已有 N 户反映: how many households stand behind each matter, its own and those of what goes on in it. */
export async function householdCounts(
  manager: EntityManager,
  complaints: readonly Told[],
): Promise<ReadonlyMap<string, number>> {
  const households = await householdsBehind(manager, complaints);
  return new Map([...households].map(([id, homes]) => [id, homes.size]));
}

/** As `householdOf` has them, by matter. */
export async function householdsBehind(
  manager: EntityManager,
  complaints: readonly Told[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const households = new Map(complaints.map((complaint) => [complaint.id, new Set([householdOf(complaint)])]));
  /** Which of the asked matters one further down belongs to. */
  const rootOf = new Map(complaints.map(({ id }) => [id, id]));
  let targets = [...rootOf.keys()];
  for (let step = 0; targets.length > 0 && step < MOST_STEPS; step += 1) {
    const rows = await mergedInto(manager, targets);
    for (const row of rows) {
      const root = rootOf.get(row.mergedIntoId ?? '');
      if (root === undefined) continue;
      rootOf.set(row.id, root);
      households.get(root)?.add(householdOf(row));
    }
    targets = rows.map(({ id }) => id);
  }
  return households;
}

function mergedInto(manager: EntityManager, targets: readonly string[]): Promise<Merged[]> {
  return manager.find(Complaint, {
    select: { id: true, householdId: true, reporterHouseholdId: true, reporterId: true, mergedIntoId: true },
    where: { mergedIntoId: In([...targets]), closeReason: 'merged' },
  });
}
