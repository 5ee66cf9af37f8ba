import { type EntityManager, type EntityMetadata, In } from 'typeorm';
import { AuditEntry } from '../../../directory/entities/audit-entry';
import { CompanyGrant } from '../../../directory/entities/company-grant';
import type { ImportRun } from '../../../directory/entities/import-run';
import { Person } from '../../../directory/entities/person';
import { RoleGrant } from '../../../directory/entities/role-grant';
import { type Granting, takeRole } from '../../../directory/staff/grant-roles';
import { othersMustRemain } from '../../../directory/staff/others-must-remain';
import { DomainError } from '../../../platform/domain-error';
import { StaffLink } from '../../entities/staff-link';

/** What an import of colleagues did, and what stood there before. */
export interface WrittenStaff {
  readonly addedIds: readonly string[];
  readonly before: readonly (Pick<Person, 'id'> & Partial<Person>)[];
  readonly grants: readonly RoleGrant[];
}

/** Ids are this long; whichever column holds one may name a colleague. */
const ID_LENGTH = '36';
/** What the import itself wrote about them; the audit keeps their names for ever. */
const OWN_ROWS: readonly unknown[] = [AuditEntry, Person, RoleGrant, StaffLink];

/**
 * 撤销导入: who was added is gone with the invitation, who was changed is as before.
 * @throws DomainError IMPORT.IN_USE once one of them has come in, or is named for anything; STAFF.LAST_ADMINISTRATOR,
 * STAFF.LAST_ESTATE_MANAGER for who is the last one by now
 */
export async function undoStaff(
  manager: EntityManager,
  run: ImportRun,
  { addedIds, before, grants }: WrittenStaff,
  now: Date,
): Promise<void> {
  const ids = In([...addedIds]);
  const added = await manager.findBy(Person, { id: ids });
  const hasEntered = added.some(
    ({ passwordHash, wechatOpenid, provenPhone }) => passwordHash ?? wechatOpenid ?? provenPhone,
  );
  if (hasEntered) throw new DomainError('IMPORT.IN_USE', { what: '已经有新同事接受了邀请' });
  if (await areNamedAnywhere(manager, addedIds)) {
    throw new DomainError('IMPORT.IN_USE', { what: '新同事里已经有人排了班、分到了事' });
  }
  await manager.delete(StaffLink, { personId: ids });
  await manager.delete(RoleGrant, { personId: ids });
  await manager.delete(Person, { id: ids });
  for (const { id, ...fields } of before) await manager.update(Person, { id }, fields);
  await takeBack(manager, grants, { actorId: run.createdById, now });
}

/** One after the other, so that the last of an estate is still there when it is asked for. */
async function takeBack(manager: EntityManager, grants: readonly RoleGrant[], granting: Granting): Promise<void> {
  for (const grant of grants) {
    const { personId, role } = grant;
    // Given for the whole company since.
    if (await manager.existsBy(CompanyGrant, { personId, role })) continue;
    await othersMustRemain(manager, personId, [grant]);
    await takeRole(manager, grant, granting);
  }
}

/** In any column of any table, whichever area it belongs to. */
async function areNamedAnywhere(manager: EntityManager, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  for (const metadata of manager.connection.entityMetadatas) {
    if (OWN_ROWS.includes(metadata.target)) continue;
    for (const property of idColumnsOf(metadata)) {
      if (await manager.existsBy(metadata.target, { [property]: In([...ids]) })) return true;
    }
  }
  return false;
}

function idColumnsOf({ columns }: EntityMetadata): string[] {
  return columns
    .filter(({ type, length }) => type === 'varchar' && length === ID_LENGTH)
    .map((column) => column.propertyName);
}
