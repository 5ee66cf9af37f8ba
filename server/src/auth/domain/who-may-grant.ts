/**
 * 谁能给谁什么角色：系统管理员在自己的小区给任何工作角色；项目经理只在自己的小区，不给系统管理员和品质部；
 * 全公司的角色只有全公司的系统管理员能给。能给的才能收，也只有角色全在自己权限内的账号才能改、能重设密码。
 */
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';

export interface Scope {
  readonly role: Role;
  /** `null`: the whole company. */
  readonly estateId: string | null;
}

export interface Grantor {
  readonly grants: readonly { readonly role: Role; readonly estateId: string }[];
  /** Administers the whole company. */
  readonly isCompanyAdmin: boolean;
}

const NEVER_BY_MANAGERS: readonly Role[] = ['admin', 'companyQuality'];

export function mayGrant(grantor: Grantor, { role, estateId }: Scope): boolean {
  return estateId === null ? grantor.isCompanyAdmin && isStaffRole(role) : rolesFor(grantor, estateId).includes(role);
}

/** Which roles the person may give on an estate. */
export function rolesFor({ grants }: Grantor, estateId: string): Role[] {
  const here = grants.filter((grant) => grant.estateId === estateId).map(({ role }) => role);
  if (here.includes('admin')) return [...STAFF_ROLES];
  if (!here.includes('estateManager')) return [];
  return STAFF_ROLES.filter((role) => !NEVER_BY_MANAGERS.includes(role));
}

/** A link sets a password: who could make one for somebody with more rights would have these rights. */
export function mayKeepAccount(grantor: Grantor, held: readonly Scope[]): boolean {
  return held.length === 0 ? grantor.isCompanyAdmin : held.every((scope) => mayGrant(grantor, scope));
}

function isStaffRole(role: Role): boolean {
  return STAFF_ROLES.some((staffRole) => staffRole === role);
}
