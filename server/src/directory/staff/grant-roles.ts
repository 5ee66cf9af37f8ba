import type { AuditAction } from '@yingsheng/shared/people/audit';
import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { recordAudit } from '../audit/record-audit';
import { Company } from '../entities/company';
import { CompanyGrant } from '../entities/company-grant';
import { Estate } from '../entities/estate';
import { Person } from '../entities/person';
import { RoleGrant } from '../entities/role-grant';

/** Who decided it and when; `null`: the command line, or the set-up. */
export interface Granting {
  readonly actorId: string | null;
  readonly now: Date;
}

/** The role on one estate. Whether the actor may is the caller's duty. Answers whether it is new. */
export async function grantRole(manager: EntityManager, grant: RoleGrant, granting: Granting): Promise<boolean> {
  if (await manager.existsBy(RoleGrant, { ...grant })) return false;
  await insertRows(manager, RoleGrant, [grant]);
  await keep(manager, 'roleGranted', grant, granting);
  return true;
}

/** Answers whether it was there. */
export async function takeRole(manager: EntityManager, grant: RoleGrant, granting: Granting): Promise<boolean> {
  if (!(await manager.existsBy(RoleGrant, { ...grant }))) return false;
  await manager.delete(RoleGrant, { ...grant });
  await keep(manager, 'roleTaken', grant, granting);
  return true;
}

/** The role on all estates of the company, and on every later one. */
export async function grantForCompany(
  manager: EntityManager,
  grant: CompanyGrant,
  granting: Granting,
): Promise<boolean> {
  await holdCompany(manager, grant.companyId);
  if (await manager.existsBy(CompanyGrant, { ...grant })) return false;
  await insertRows(manager, CompanyGrant, [grant]);
  const { personId, role } = grant;
  const estateIds = await estateIdsOf(manager, grant.companyId);
  const held = await manager.findBy(RoleGrant, { personId, role, estateId: In(estateIds) });
  const missing = estateIds.filter((id) => !held.some(({ estateId }) => estateId === id));
  await insertRows(
    manager,
    RoleGrant,
    missing.map((estateId) => ({ personId, role, estateId })),
  );
  await keep(manager, 'roleGranted', { personId, role, estateId: null }, granting);
  return true;
}

/** On every estate of the company, whichever way it came there. */
export async function takeForCompany(
  manager: EntityManager,
  grant: CompanyGrant,
  granting: Granting,
): Promise<boolean> {
  await holdCompany(manager, grant.companyId);
  if (!(await manager.existsBy(CompanyGrant, { ...grant }))) return false;
  const { personId, role, companyId } = grant;
  await manager.delete(CompanyGrant, { ...grant });
  await manager.delete(RoleGrant, { personId, role, estateId: In(await estateIdsOf(manager, companyId)) });
  await keep(manager, 'roleTaken', { personId, role, estateId: null }, granting);
  return true;
}

/** Part of adding an estate: whoever has a role in the whole company has it there too. */
export async function coverNewEstate(
  manager: EntityManager,
  { id, companyId }: Pick<Estate, 'id' | 'companyId'>,
): Promise<void> {
  await holdCompany(manager, companyId);
  const grants = await manager.findBy(CompanyGrant, { companyId });
  await insertRows(
    manager,
    RoleGrant,
    grants.map(({ personId, role }) => ({ personId, role, estateId: id })),
  );
}

/** Of an estate and a role that are added at once, the second sees what the first has done. */
async function holdCompany(manager: EntityManager, id: string): Promise<void> {
  await lockForUpdate(manager.createQueryBuilder(Company, 'company').where({ id })).getOneOrFail();
}

async function estateIdsOf(manager: EntityManager, companyId: string): Promise<string[]> {
  const estates = await manager.find(Estate, { where: { companyId }, order: { id: 'ASC' } });
  return estates.map(({ id }) => id);
}

interface Granted {
  readonly personId: string;
  readonly role: Role;
  readonly estateId: string | null;
}

async function keep(
  manager: EntityManager,
  action: AuditAction,
  { personId, role, estateId }: Granted,
  { actorId, now }: Granting,
): Promise<void> {
  const { name } = await manager.findOneByOrFail(Person, { id: personId });
  const subject = { subjectKind: 'person', subjectId: personId, subjectName: name } as const;
  await recordAudit(manager, [{ actorId, action, ...subject, estateId, details: { role } }], now);
}
