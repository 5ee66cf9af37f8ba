import type { DepartmentCode, Role } from './role';

const EDITOR_ROLES: readonly Role[] = ['estateManager', 'companyQuality', 'admin'];
const LEAD_ROLES: readonly Role[] = ['teamLead', 'departmentHead'];
/** Whose word holds for the whole company. */
export const COMPANY_KNOWLEDGE_ROLES: readonly Role[] = ['companyQuality', 'admin'];

/** 谁维护常见问题: the estate manager, the company's quality department, and who leads the front desk. */
export function keepsKnowledge(roles: readonly Role[], department: DepartmentCode | null): boolean {
  if (roles.some((role) => EDITOR_ROLES.includes(role))) return true;
  return department === 'customerService' && roles.some((role) => LEAD_ROLES.includes(role));
}
