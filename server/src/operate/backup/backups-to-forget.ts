/** So long all of them: the one before an upgrade or a mishap is not pushed out by the one made after it. */
const ALL_KEPT_MS = 3 * 86_400_000;
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
const KEPT_MONTHS = 12;
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** The first Monday after the beginning of time. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

export interface DatedBackup {
  readonly name: string;
  readonly createdAt: Date;
}

/**
 * Kept: all of the last three days, and the newest of each of the last seven days, four weeks and twelve months that
 * have one. Days are counted by what is there: while no backups are made, none is forgotten.
 */
export function backupsToForget(backups: readonly DatedBackup[]): string[] {
  const newestFirst = [...backups].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const allKeptSince = (newestFirst[0]?.createdAt.getTime() ?? 0) - ALL_KEPT_MS;
  const kept = new Set([
    ...newestFirst.filter(({ createdAt }) => createdAt.getTime() > allKeptSince).map(({ name }) => name),
    ...newestOfEach(newestFirst, dayOf, KEPT_DAYS),
    ...newestOfEach(newestFirst, weekOf, KEPT_WEEKS),
    ...newestOfEach(newestFirst, monthOf, KEPT_MONTHS),
  ]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

function newestOfEach(newestFirst: readonly DatedBackup[], periodOf: (at: Date) => string, limit: number): string[] {
  const newest = new Map<string, string>();
  for (const { name, createdAt } of newestFirst) {
    const period = periodOf(createdAt);
    if (!newest.has(period)) newest.set(period, name);
  }
  return [...newest.values()].slice(0, limit);
}

const inShanghai = (at: Date): Date => new Date(at.getTime() + SHANGHAI_AHEAD_MS);
const dayOf = (at: Date): string => inShanghai(at).toISOString().slice(0, 10);
const monthOf = (at: Date): string => inShanghai(at).toISOString().slice(0, 7);
const weekOf = (at: Date): string => String(Math.floor((inShanghai(at).getTime() - FIRST_MONDAY_MS) / (7 * DAY_MS)));
