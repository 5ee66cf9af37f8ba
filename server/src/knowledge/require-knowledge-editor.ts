import { COMPANY_KNOWLEDGE_ROLES, keepsKnowledge } from '@yingsheng/shared/people/knowledge-keepers';
import { type EntityManager, IsNull } from 'typeorm';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { requireEstateAsStaff } from '../directory/estate-access';
import { DomainError } from '../platform/domain-error';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';

export interface KnowledgeEditor {
  readonly estate: Estate;
  /** May write for every estate of the company. */
  readonly isOfCompany: boolean;
}

/** @throws DomainError REQUEST.NOT_FOUND for strangers to the estate, AUTH.NOT_ALLOWED for its other staff */
export async function requireKnowledgeEditor(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
): Promise<KnowledgeEditor> {
  const estate = await requireEstateAsStaff(manager, viewer, estateId);
  const { departmentId } = viewer;
  const department = departmentId === null ? null : await manager.findOneBy(Department, { id: departmentId });
  const roles = viewer.grants.filter((grant) => grant.estateId === estateId).map(({ role }) => role);
  if (!keepsKnowledge(roles, department?.code ?? null)) throw new DomainError('AUTH.NOT_ALLOWED');
  return { estate, isOfCompany: await holdsForCompany(manager, viewer, estate.companyId) };
}

/** On each of its estates: whoever looks after some of them speaks for those. */
async function holdsForCompany(manager: EntityManager, viewer: Viewer, companyId: string): Promise<boolean> {
  const held = new Set(estateIdsOf(viewer, ...COMPANY_KNOWLEDGE_ROLES));
  if (held.size === 0) return false;
  const estates = await manager.findBy(Estate, { companyId, retiredAt: IsNull() });
  return estates.every(({ id }) => held.has(id));
}
