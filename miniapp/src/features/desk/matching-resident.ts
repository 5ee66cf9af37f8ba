import type { HouseholdHit } from '@yingsheng/shared/api/directory';

/** The one who was searched for by name; else the only one living there; else to be chosen. */
export function matchingResident(hit: HouseholdHit, typed: string): string | null {
  const words = typed.trim().split(/\s+/);
  const named = hit.residents.filter((person) => words.some((word) => word !== '' && person.name.includes(word)));
  const only = hit.residents.length === 1 ? hit.residents[0] : undefined;
  return (named.length === 1 ? named[0] : only)?.personId ?? null;
}
