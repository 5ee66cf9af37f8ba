/** 谁安排谁：项目经理安排本小区所有人；部门经理、班组长只安排本部门的人。 */
import type { Role } from '@yingsheng/shared/people/role';

const WHOLE_ESTATE: readonly Role[] = ['estateManager', 'admin'];
const OWN_DEPARTMENT: readonly Role[] = ['departmentHead', 'teamLead'];

/** Who may arrange duty and absence at all. */
export const ARRANGER_ROLES: readonly Role[] = [...WHOLE_ESTATE, ...OWN_DEPARTMENT];

export interface Arranger {
  /** Held on the estate in question. */
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
}

export function leadsTheEstate({ roles }: Pick<Arranger, 'roles'>): boolean {
  return roles.some((role) => WHOLE_ESTATE.includes(role));
}

export function mayArrange(arranger: Arranger, person: { readonly departmentId: string | null }): boolean {
  if (leadsTheEstate(arranger)) return true;
  const isLead = arranger.roles.some((role) => OWN_DEPARTMENT.includes(role));
  return isLead && arranger.departmentId !== null && arranger.departmentId === person.departmentId;
}
