import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import { MANAGER_ROLES, type Role } from '@yingsheng/shared/people/role';

const DESK_ROLES: readonly Role[] = ['frontDesk', ...MANAGER_ROLES];

function holdsAny(me: Me | null, roles: readonly Role[]): boolean {
  return me?.roles.some((grant) => roles.includes(grant.role)) ?? false;
}

/** Front desk and managers answer for complaints; handlers work on orders only. */
export function ownsComplaints(me: Me | null): boolean {
  return holdsAny(me, DESK_ROLES);
}

/** Somebody who answers the phone and repairs nothing starts with complaints. */
export function isDeskOnly(me: Me | null): boolean {
  return holdsAny(me, ['frontDesk']) && !holdsAny(me, ['handler']);
}

/** The estates in which the person may register for a caller. */
export function deskEstates(me: Me | null): EstateBrief[] {
  const ids = new Set(me?.roles.filter((grant) => DESK_ROLES.includes(grant.role)).map((grant) => grant.estateId));
  return me?.estates.filter((estate) => ids.has(estate.id)) ?? [];
}
