import type { EntityManager } from 'typeorm';
import { recordAudit } from '../../../directory/audit/record-audit';
import { NEW_PERSON, Person } from '../../../directory/entities/person';
import type { RoleGrant } from '../../../directory/entities/role-grant';
import { insertRows } from '../../../platform/database/insert-rows';
import { newId } from '../../../platform/ids';
import type { ChangedColleague, NewColleague, StaffPlan } from '../../domain/plan-staff';
import { tellPhoneChange } from '../../record-account-change';
import { giveRole } from '../give-role';
import type { KnownGrantor } from '../grantor';
import type { StaffLinks } from '../staff-links';
import type { WrittenStaff } from './undo-staff';

export interface StaffWriting {
  readonly estateId: string;
  readonly grantor: KnownGrantor;
  readonly links: StaffLinks;
  readonly now: Date;
}

/** Part of the transaction of the import; `reached`: told after each colleague how many are done. */
export async function writeStaff(
  manager: EntityManager,
  writing: StaffWriting,
  plan: StaffPlan,
  reached: (done: number) => Promise<void>,
): Promise<WrittenStaff> {
  const addedIds: string[] = [];
  const before: WrittenStaff['before'][number][] = [];
  const grants: RoleGrant[] = [];
  for (const colleague of plan.added) {
    addedIds.push(await add(manager, writing, colleague));
    await reached(addedIds.length);
  }
  for (const colleague of plan.changed) {
    const { person, roles } = colleague;
    const { id, phone, workPhone, departmentId, skills, zones, loadCap } = person;
    before.push({ id, phone, workPhone, departmentId, skills: [...skills], zones: [...zones], loadCap });
    grants.push(...roles.map((role) => ({ personId: id, role, estateId: writing.estateId })));
    await change(manager, writing, colleague);
    await reached(addedIds.length + before.length);
  }
  return { addedIds, before, grants };
}

async function add(
  manager: EntityManager,
  { estateId, grantor, links, now }: StaffWriting,
  { account: staffAccount, roles, ...fields }: NewColleague,
): Promise<string> {
  const { skills, zones, loadCap, ...said } = fields;
  const work = { skills: [...(skills ?? [])], zones: [...(zones ?? [])], loadCap: loadCap ?? NEW_PERSON.loadCap };
  const person: Person = { ...NEW_PERSON, ...said, ...work, id: newId(), staffAccount };
  await insertRows(manager, Person, [person]);
  const subject = { subjectKind: 'person', subjectId: person.id, subjectName: person.name, estateId: null } as const;
  await recordAudit(manager, [{ actorId: grantor.personId, action: 'added', ...subject, details: {} }], now);
  for (const role of roles) await giveRole(manager, grantor, person.id, { role, estateId }, now);
  await links.issue(manager, person, grantor.personId);
  return person.id;
}

async function change(
  manager: EntityManager,
  { estateId, grantor, now }: StaffWriting,
  { person: { id, name }, fields, roles }: ChangedColleague,
): Promise<void> {
  const changed = Object.keys(fields);
  if (changed.length > 0) {
    const person = await manager.findOneByOrFail(Person, { id });
    const unproven = fields.phone === undefined ? {} : await tellPhoneChange(manager, person, fields.phone, now);
    await manager.update(Person, { id }, { ...(fields as Partial<Person>), ...unproven });
    const subject = { subjectKind: 'person', subjectId: id, subjectName: name, estateId: null } as const;
    const entry = { actorId: grantor.personId, action: 'changed', ...subject, details: { fields: changed } } as const;
    await recordAudit(manager, [entry], now);
  }
  for (const role of roles) await giveRole(manager, grantor, id, { role, estateId }, now);
}
