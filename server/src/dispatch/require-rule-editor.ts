import type { EntityManager } from 'typeorm';
import { requireEstateAsStaff } from '../directory/estate-access';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';

/** 派单规则由项目经理定。 */
export function mayEditRules(viewer: Viewer, estateId: string): boolean {
  return hasRole(viewer, estateId, 'estateManager');
}

/** @throws DomainError REQUEST.NOT_FOUND for strangers to the estate, AUTH.NOT_ALLOWED for its other staff */
export async function requireRuleEditor(manager: EntityManager, viewer: Viewer, estateId: string): Promise<void> {
  await requireEstateAsStaff(manager, viewer, estateId);
  if (!mayEditRules(viewer, estateId)) throw new DomainError('AUTH.NOT_ALLOWED');
}
