import type { AccountFields } from '@yingsheng/shared/api/staff-accounts';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull } from 'typeorm';
import { holdDepartments } from '../../directory/departments';
import { normalPhone } from '../../directory/domain/phone';
import { Building } from '../../directory/entities/building';
import { Department } from '../../directory/entities/department';
import { Estate } from '../../directory/entities/estate';
import { Person } from '../../directory/entities/person';
import { RoleGrant } from '../../directory/entities/role-grant';
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
 * What a form says, as it is kept; whether department and buildings are theirs to work for, `workplacesMustBeTheirs` asks.
 * @param personId whose it is; `null`: nobody's yet
 * @throws DomainError REQUEST.INVALID, STAFF.PHONE_TAKEN
 */
export async function accountRow(manager: EntityManager, fields: AccountFields, personId: string | null) {
  const phone = numberIn('phone', fields.phone);
  const workPhone = fields.workPhone === undefined ? null : numberIn('workPhone', fields.workPhone);
  const departmentId = fields.departmentId ?? null;
  await phoneMustBeFree(manager, phone, personId);
  const { name, skills, zones, loadCap } = fields;
  return { name, phone, workPhone, departmentId, skills: [...skills], zones: [...zones], loadCap };
}

type Workplaces = Pick<Person, 'departmentId' | 'zones'>;

const NOWHERE: Workplaces = { departmentId: null, zones: [] };

/**
 * 部门是任职公司的，楼栋是任职小区的: asked once the roles are given. What they had before stays theirs. The department is
 * held, so that it is not taken out of use as an empty one meanwhile.
 * @throws DomainError REQUEST.INVALID
 */
export async function workplacesMustBeTheirs(
  manager: EntityManager,
  { companyId }: KnownGrantor,
  { id, departmentId, zones }: Workplaces & Pick<Person, 'id'>,
  before: Workplaces = NOWHERE,
): Promise<void> {
  const grants = await manager.findBy(RoleGrant, { personId: id, role: In([...STAFF_ROLES]) });
  const estates = await manager.findBy(Estate, { id: In(grants.map(({ estateId }) => estateId)) });
  if (departmentId !== null && departmentId !== before.departmentId) {
    // Who has no role yet works for the company of whoever administers it.
    const companyIds = [...estates.map((estate) => estate.companyId), ...(companyId === null ? [] : [companyId])];
    await holdDepartments(manager, [departmentId]);
    const where = { id: departmentId, companyId: In(companyIds), retiredAt: IsNull() };
    if (!(await manager.existsBy(Department, where))) invalid('departmentId', '请选择本公司在用的部门');
  }
  const added = [...new Set(zones)].filter((zone) => !before.zones.includes(zone));
  if (added.length === 0) return;
  const where = { id: In(added), estateId: In(estates.map((estate) => estate.id)), retiredAt: IsNull() };
  if ((await manager.countBy(Building, where)) < added.length) {
    invalid('zones', '只能负责任职小区里在用的楼栋，请重新选择');
  }
}

function numberIn(field: string, text: string): string {
  const phone = normalPhone(text);
  return phone ?? invalid(field, '请填写正确的电话号码');
}

function invalid(field: string, problem: string): never {
  throw new DomainError('REQUEST.INVALID', { fields: { [field]: problem } });
}
