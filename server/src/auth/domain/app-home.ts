/** 首页: managers start on the board, other staff in their inbox, everybody else as a resident. */
import type { AppHome } from '@yingsheng/shared/api/auth';
import { MANAGER_ROLES, type Role } from '@yingsheng/shared/people/role';

export function appHomeOf(roles: readonly Role[]): AppHome {
  if (roles.some((role) => MANAGER_ROLES.includes(role))) return 'manager';
  return roles.some((role) => role !== 'resident') ? 'staff' : 'resident';
}
