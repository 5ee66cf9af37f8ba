import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import type { SecondFactorState } from '@yingsheng/shared/people/second-factor';

/** The signed-in person, as every use case gets to see them. */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
  readonly grants: readonly { readonly role: Role; readonly estateId: string }[];
  readonly departmentId: string | null;
}

/** Who came with a request. */
export interface SignedIn extends Viewer {
  /** The sign-in it came with. */
  readonly sessionId: string;
  /** Whether the sign-in opens what its person may, or what it has to show first. */
  readonly secondFactor: SecondFactorState;
}

export function hasRole(viewer: Viewer, estateId: string, ...roles: readonly Role[]): boolean {
  return viewer.grants.some((grant) => grant.estateId === estateId && roles.includes(grant.role));
}

/** Estates on which the person holds any of `roles`; without roles, any role at all. */
export function estateIdsOf(viewer: Viewer, ...roles: readonly Role[]): string[] {
  const grants = viewer.grants.filter((grant) => roles.length === 0 || roles.includes(grant.role));
  return [...new Set(grants.map((grant) => grant.estateId))];
}

export function isStaffOf(viewer: Viewer, estateId: string): boolean {
  return hasRole(viewer, estateId, ...STAFF_ROLES);
}

/** The sign-in that a request came with; `null`: the server itself acts in somebody's name. */
export function sessionIdOf(viewer: Viewer): string | null {
  return 'sessionId' in viewer && typeof viewer.sessionId === 'string' ? viewer.sessionId : null;
}
