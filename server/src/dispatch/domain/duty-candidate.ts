import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';

/** A colleague as far as choosing needs to know them. Roles are those held on the estate in question. */
export interface DutyCandidate {
  readonly personId: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly departmentCode: DepartmentCode | null;
  readonly roles: readonly Role[];
  /** Category codes; empty: handles everything of the department. */
  readonly skills: readonly string[];
  /** Building ids; empty: the whole estate. */
  readonly zones: readonly string[];
  /** Open work orders beyond which nothing more is offered automatically. */
  readonly loadCap: number;
  readonly isOnDuty: boolean;
  /** 请假到何时; `null`: not away. Whoever is away is not on duty either. */
  readonly absentUntil: Date | null;
}

/** A person was chosen, and the words that tell everyone why. */
export interface Choice {
  readonly personId: string;
  readonly name: string;
  readonly why: string;
}

/** 抢单池: nobody is named; it is whoever's of the department is first. */
export interface Pool {
  readonly personId: null;
  readonly name: null;
  readonly why: string;
}

export function intoThePool(why: string): Pool {
  return { personId: null, name: null, why };
}

/** How much each person already carries; absent means nothing. */
export type Loads = ReadonlyMap<string, number>;

export function hasAnyRole(person: DutyCandidate, ...roles: readonly Role[]): boolean {
  return roles.some((role) => person.roles.includes(role));
}

/**
 * The least loaded, whoever is away only where nobody else is left; ties go to the smaller id so that the same
 * facts always give the same person.
 */
export function leastLoaded(people: readonly DutyCandidate[], loads: Loads): DutyCandidate | undefined {
  return [...people].sort(
    (a, b) =>
      Number(a.absentUntil !== null) - Number(b.absentUntil !== null) ||
      (loads.get(a.personId) ?? 0) - (loads.get(b.personId) ?? 0) ||
      (a.personId < b.personId ? -1 : 1),
  )[0];
}
