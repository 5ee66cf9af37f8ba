/** 导入同事：没有账号的新建并发邀请；已有的补上号码、部门和岗位。表里没有的人不动：离职另外办理。 */
import type { ImportCount } from '@yingsheng/shared/api/import';
import type { Role } from '@yingsheng/shared/people/role';
import { shortValue } from '../../directory/domain/import/file-sheet';
import type { RowProblem } from '../../directory/domain/import/register-reading';
import type { FileColleague } from './staff-reading';
import { type Grantor, mayGrant, mayKeepAccount, type Scope } from './who-may-grant';
import { type KnownBuilding, zonesIn } from './zone-words';

export interface KnownColleague {
  readonly id: string;
  readonly name: string;
  readonly staffAccount: string | null;
  readonly phone: string | null;
  readonly workPhone: string | null;
  readonly departmentId: string | null;
  readonly isActive: boolean;
  readonly skills: readonly string[];
  /** Buildings of every estate; empty: all. */
  readonly zones: readonly string[];
  readonly loadCap: number;
  readonly held: readonly Scope[];
  /** Roles on the estate, those of the whole company among them. */
  readonly rolesHere: readonly Role[];
}

export interface StaffFacts {
  readonly estateId: string;
  readonly grantor: Grantor;
  readonly known: readonly KnownColleague[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Of the estate, in use. */
  readonly buildings: readonly KnownBuilding[];
}

interface Wanted {
  readonly name: string;
  readonly phone: string;
  readonly workPhone: string | null;
  readonly departmentId: string | null;
  /** `null`: not said. */
  readonly skills: readonly string[] | null;
  /** Buildings of this estate; empty: all of them. `null`: not said. */
  readonly zones: readonly string[] | null;
  readonly loadCap: number | null;
}
export interface NewColleague extends Wanted {
  readonly account: string;
  readonly roles: readonly Role[];
}
export interface ChangedColleague {
  readonly person: KnownColleague;
  /** What becomes different; empty: only roles. */
  readonly fields: Partial<ChangedFields>;
  readonly roles: readonly Role[];
}
export interface ChangedFields
  extends Pick<KnownColleague, 'workPhone' | 'departmentId' | 'skills' | 'zones' | 'loadCap'> {
  readonly phone: string;
}
export interface StaffPlan {
  readonly added: readonly NewColleague[];
  readonly changed: readonly ChangedColleague[];
  readonly counts: readonly ImportCount[];
  readonly problems: readonly RowProblem[];
}

type Field = 'account' | 'phone' | 'department' | 'role' | 'zones';

export function planStaff(colleagues: readonly FileColleague[], facts: StaffFacts): StaffPlan {
  const problems: RowProblem[] = [];
  const added: NewColleague[] = [];
  const changed: ChangedColleague[] = [];
  const taken = new Map<string, number>();
  let unchanged = 0;
  let rolesThere = 0;
  for (const colleague of colleagues) {
    const refuse = (field: Field, text: string) => problems.push(problemAt(colleague, field, text));
    // Whatever else is wrong with the row: everything that is wrong in it is named at once.
    const wanted = wantedOf(colleague, facts, refuse);
    const account = accountOf(colleague);
    if (colleague.isLeftOut) {
      if (colleague.account !== null && colleague.name !== '') knownAs(account, colleague, facts.known, refuse);
      continue;
    }
    const earlier = taken.get(account) ?? taken.get(colleague.phone);
    if (earlier !== undefined) {
      const isByAccount = taken.has(account) && colleague.account !== null;
      const same = isByAccount ? `账号“${account}”` : `手机号“${colleague.phone}”`;
      refuse(isByAccount ? 'account' : 'phone', `${same}和第 ${earlier + 1} 行的同事相同，这一行没有导入；请核对`);
      continue;
    }
    taken.set(account, colleague.row).set(colleague.phone, colleague.row);
    const person = knownAs(account, colleague, facts.known, refuse);
    if (wanted === null || person === undefined) continue;
    if (person === null) {
      added.push({ ...wanted, account, roles: colleague.roles });
      continue;
    }
    const roles = colleague.roles.filter((role) => !person.rolesHere.includes(role));
    rolesThere += colleague.roles.length - roles.length;
    const fields = differing(person, wanted, colleague, facts.buildings);
    if (Object.keys(fields).length > 0 && !mayKeepAccount(facts.grantor, person.held)) {
      refuse('phone', '这位同事的账号不归您管，号码、部门、技能和负责楼栋请由系统管理员来改');
    } else if (Object.keys(fields).length > 0 || roles.length > 0) changed.push({ person, fields, roles });
    else unchanged += 1;
  }
  const onlyRoles = changed.filter(({ fields }) => Object.keys(fields).length === 0).length;
  const newRoles = [...added, ...changed].reduce((sum, { roles }) => sum + roles.length, 0);
  return {
    added,
    changed,
    problems,
    counts: [
      {
        subject: 'colleague',
        added: added.length,
        changed: changed.length - onlyRoles,
        ended: 0,
        unchanged: unchanged + onlyRoles,
      },
      { subject: 'role', added: newRoles, changed: 0, ended: 0, unchanged: rolesThere },
    ],
  };
}

/** What they sign in with: their number where the file says nothing else. */
export function accountOf({ account, phone }: Pick<FileColleague, 'account' | 'phone'>): string {
  return account ?? phone.replace(/\D/g, '');
}

/** `null`: something in it is not possible here. */
function wantedOf(
  { name, phone, workPhone, department, roles, skills, zones, loadCap }: FileColleague,
  { departments, buildings, grantor, estateId }: StaffFacts,
  refuse: (field: Field, text: string) => void,
): Wanted | null {
  let isPossible = true;
  const refuseToo = (field: Field, text: string) => {
    isPossible = false;
    refuse(field, text);
  };
  const found =
    departments.find((one) => one.name === department) ?? departments.find((one) => isAlike(one.name, department));
  if (department !== '' && found === undefined) {
    const names = departments.map((one) => one.name).join('、');
    refuseToo(
      'department',
      `没有“${shortValue(department)}”这个部门，这位同事没有导入；请先添加这个部门，或改成：${names}`,
    );
  }
  if (roles.some((role) => !mayGrant(grantor, { role, estateId }))) {
    refuseToo('role', '您不能任命这个岗位，这位同事没有导入；请由系统管理员来导入');
  }
  const read = zonesIn(zones, buildings);
  if ('unknown' in read) {
    refuseToo(
      'zones',
      `这个小区没有“${shortValue(read.unknown)}”，这位同事没有导入；请改成房屋资料里的楼栋${examplesOf(buildings)}`,
    );
    return null;
  }
  if (!isPossible) return null;
  const buildingIds = zones === '' ? null : read.buildingIds;
  return { name, phone, workPhone, departmentId: found?.id ?? null, skills, zones: buildingIds, loadCap };
}

/** 工程, 工程部 and 工程部门 are one. */
function isAlike(one: string, other: string): boolean {
  const bare = (name: string) => name.replace(/(部门|部|中心)$/, '');
  return bare(one) !== '' && bare(one) === bare(other);
}

/** Who it is already; `null`: nobody yet; `undefined`: not clear, and said so. */
function knownAs(
  account: string,
  { name, phone, account: said }: FileColleague,
  known: readonly KnownColleague[],
  refuse: (field: Field, text: string) => void,
): KnownColleague | null | undefined {
  const byAccount = known.find(({ staffAccount }) => staffAccount === account);
  const byPhone = known.find((person) => person.phone === phone && person.isActive && person.staffAccount !== null);
  const person = byAccount ?? byPhone ?? null;
  if (person === null) return null;
  if (byAccount !== undefined && byPhone !== undefined && byAccount !== byPhone) {
    refuse('phone', `这个手机号已经是“${byPhone.name}”的，请核对`);
    return undefined;
  }
  if (person.name !== name) {
    const field = byAccount !== undefined && said !== null ? 'account' : 'phone';
    refuse(field, `${field === 'account' ? '这个账号' : '这个手机号'}已经是“${person.name}”的，请核对`);
    return undefined;
  }
  if (!person.isActive) {
    refuse('account', '这位同事的账号已停用；要用请先在账号里重新启用');
    return undefined;
  }
  return person;
}

/** What the file does not say stays. */
function differing(
  person: KnownColleague,
  { phone, departmentId, skills, zones, loadCap }: Wanted,
  { workPhone, department }: FileColleague,
  buildings: readonly KnownBuilding[],
): Partial<ChangedFields> {
  const everywhere = zones === null ? person.zones : zonesEverywhere(person.zones, zones, buildings);
  return {
    ...(person.phone === phone ? {} : { phone }),
    ...(workPhone === null || person.workPhone === workPhone ? {} : { workPhone }),
    ...(department === '' || person.departmentId === departmentId ? {} : { departmentId }),
    ...(skills === null || areSame(skills, person.skills) ? {} : { skills }),
    ...(areSame(everywhere, person.zones) ? {} : { zones: everywhere }),
    ...(loadCap === null || loadCap === person.loadCap ? {} : { loadCap }),
  };
}

/** Those of other estates stay; beside them all of this estate has to be said building by building. */
function zonesEverywhere(
  before: readonly string[],
  wanted: readonly string[],
  buildings: readonly KnownBuilding[],
): readonly string[] {
  const here = new Set(buildings.map(({ id }) => id));
  const elsewhere = before.filter((id) => !here.has(id));
  if (elsewhere.length === 0) return wanted;
  return [...elsewhere, ...(wanted.length > 0 ? wanted : here)];
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function problemAt({ sheet, row, columns }: FileColleague, field: Field, text: string): RowProblem {
  const column = columns[field] ?? columns.phone ?? -1;
  return { sheet, row, column, heading: '', value: '', text, isBlocking: true };
}

/** So many are named as examples. */
const NAMED_BUILDINGS = 3;

/** Those that there are; none yet: nothing to name. */
function examplesOf(buildings: readonly KnownBuilding[]): string {
  const names = buildings.slice(0, NAMED_BUILDINGS).map(({ name }) => name);
  return names.length === 0 ? '' : `，例如“${names.join('、')}”`;
}
