import type { AccountFields } from '@yingsheng/shared/api/staff-accounts';
import { type EntityManager, In, IsNull } from 'typeorm';
import { holdDepartments } from '../../directory/departments';
import { normalPhone } from '../../directory/domain/phone';
import { Building } from '../../directory/entities/building';
import { Department } from '../../directory/entities/department';
import { Person } from '../../directory/entities/person';
import { phoneMustBeFree } from '../../directory/staff/sign-in-phones';
import { lockForUpdate } from '../../platform/database/row-lock';
import { DomainError } from '../../platform/domain-error';
import { mayKeepAccount } from '../domain/who-may-grant';
import { heldRoles, type KnownGrantor } from './grantor';

/**
 * The colleague, held until the transaction ends.
 * @throws DomainError REQUEST.NOT_FOUND for who is no colleague, STAFF.BEYOND_YOUR_RIGHTS
 */
export async function lockAccount(manager: EntityManager, grantor: KnownGrantor, personId: string): Promise<Person> {
  const person = await lockForUpdate(manager.createQueryBuilder(Person, 'person').where({ id: personId })).getOne();
  const held = (await heldRoles(manager, grantor, [personId])).get(personId) ?? [];
  const isColleague = person !== null && (held.length > 0 || person.staffAccount !== null);
  if (!isColleague) throw new DomainError('REQUEST.NOT_FOUND');
  if (!mayKeepAccount(grantor, held)) throw new DomainError('STAFF.BEYOND_YOUR_RIGHTS');
  return person;
}

/**
 * What a form says, as it is kept.
 * @param personId whose it is; `null`: nobody's yet
 * @throws DomainError REQUEST.INVALID, STAFF.PHONE_TAKEN
 */
export async function accountRow(manager: EntityManager, fields: AccountFields, personId: string | null) {
  const phone = numberIn('phone', fields.phone);
  const workPhone = fields.workPhone === undefined ? null : numberIn('workPhone', fields.workPhone);
  const departmentId = fields.departmentId ?? null;
  if (departmentId !== null) await departmentMustBeInUse(manager, departmentId, personId);
  if ((await manager.countBy(Building, { id: In(fields.zones) })) < fields.zones.length) invalid('zones');
  await phoneMustBeFree(manager, phone, personId);
  const { name, skills, zones, loadCap } = fields;
  return { name, phone, workPhone, departmentId, skills: [...skills], zones: [...zones], loadCap };
}

/** Or where the person is already. Held, so that it is not taken out of use as an empty one meanwhile. */
async function departmentMustBeInUse(manager: EntityManager, id: string, personId: string | null): Promise<void> {
  await holdDepartments(manager, [id]);
  const isInUse = await manager.existsBy(Department, { id, retiredAt: IsNull() });
  if (isInUse || (personId !== null && (await manager.existsBy(Person, { id: personId, departmentId: id })))) return;
  invalid('departmentId');
}

function numberIn(field: string, text: string): string {
  const phone = normalPhone(text);
  return phone ?? invalid(field, '请填写正确的电话号码');
}

function invalid(field: string, problem = '请从给出的选项中选择'): never {
  throw new DomainError('REQUEST.INVALID', { fields: { [field]: problem } });
}
