import type { HeldRole } from '@yingsheng/shared/api/staff-accounts';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { CompanyGrant } from '../../directory/entities/company-grant';
import { Estate } from '../../directory/entities/estate';
import { RoleGrant } from '../../directory/entities/role-grant';
import type { Viewer } from '../../platform/http/viewer';
import { type Grantor, mayGrant } from '../domain/who-may-grant';

export interface KnownGrantor extends Grantor {
  readonly personId: string;
  /** Which company they administer; `null`: not the whole of one. */
  readonly companyId: string | null;
}

export async function grantorOf(manager: EntityManager, { personId, grants }: Viewer): Promise<KnownGrantor> {
  const company = await manager.findOneBy(CompanyGrant, { personId, role: 'admin' });
  return { personId, grants, isCompanyAdmin: company !== null, companyId: company?.companyId ?? null };
}

/** Roles of colleagues by person: those of the whole company once, not on each of its estates again. */
export async function heldRoles(
  manager: EntityManager,
  grantor: Grantor,
  personIds: readonly string[],
): Promise<Map<string, HeldRole[]>> {
  const own = { personId: In([...personIds]) };
  const company = await manager.findBy(CompanyGrant, own);
  const grants = await manager.find(RoleGrant, {
    where: { ...own, role: In([...STAFF_ROLES]) },
    order: { estateId: 'ASC', role: 'ASC' },
  });
  const estates = await manager.findBy(Estate, { id: In(grants.map(({ estateId }) => estateId)) });
  const nameOf = new Map(estates.map(({ id, name }) => [id, name]));
  return new Map(
    personIds.map((personId) => {
      const wide = company.filter((grant) => grant.personId === personId).map(({ role }) => ({ role, estateId: null }));
      const here = grants
        .filter((grant) => grant.personId === personId && !wide.some(({ role }) => role === grant.role))
        .map(({ role, estateId }) => ({ role, estateId }));
      const roles = [...wide, ...here].map((scope) => ({
        ...scope,
        estateName: scope.estateId === null ? null : (nameOf.get(scope.estateId) ?? null),
        isYours: mayGrant(grantor, scope),
      }));
      return [personId, roles];
    }),
  );
}
