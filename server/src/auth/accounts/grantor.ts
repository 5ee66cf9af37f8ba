import type { HeldRole } from '@yingsheng/shared/api/staff-accounts';
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
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
  const held = new Map<string, HeldRole[]>(personIds.map((personId) => [personId, []]));
  const add = (personId: string, role: Role, estateId: string | null) => {
    const estateName = estateId === null ? null : (nameOf.get(estateId) ?? null);
    held.get(personId)?.push({ role, estateId, estateName, isYours: mayGrant(grantor, { role, estateId }) });
  };
  const wide = new Set(company.map(({ personId, role }) => `${personId} ${role}`));
  for (const { personId, role } of company) add(personId, role, null);
  for (const { personId, role, estateId } of grants) {
    if (!wide.has(`${personId} ${role}`)) add(personId, role, estateId);
  }
  return held;
}
