import { MANAGER_ROLES, type Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';

/** Who may change what an estate promises and by which calendar it works. */
const RULE_MAKERS: readonly Role[] = ['estateManager', 'admin'];

export function mayMakeRules(viewer: Viewer, estateId: string): boolean {
  return hasRole(viewer, estateId, ...RULE_MAKERS);
}

/** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage there */
export function mustManage(viewer: Viewer, estateId: string): void {
  if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
}

/** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage there, AUTH.NOT_ALLOWED for other managers */
export function mustMakeRules(viewer: Viewer, estateId: string): void {
  mustManage(viewer, estateId);
  if (!mayMakeRules(viewer, estateId)) throw new DomainError('AUTH.NOT_ALLOWED');
}
