/**
 * 归口负责：每一类反映都有一个牵头部门，由类别决定；项目没有设这个部门的，归客服部牵头，不得无人认领。
 */
import { CATEGORY_TREE, type CategoryCode, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';

export interface DepartmentOption {
  readonly id: string;
  /** The kind of matters it takes the lead in; `null`: none, it is given work by a rule or by hand. */
  readonly code: DepartmentCode | null;
  readonly name: string;
}

/** @throws DomainError WORK_ORDER.DEPARTMENT_INVALID when the estate has no department that could take it */
export function chooseDepartment(category: CategoryCode, departments: readonly DepartmentOption[]): DepartmentOption {
  const wanted = CATEGORY_TREE[categoryGroupOf(category)].department;
  const found =
    departments.find((department) => department.code === wanted) ??
    departments.find((department) => department.code === 'customerService');
  if (found === undefined) throw new DomainError('WORK_ORDER.DEPARTMENT_INVALID', { category });
  return found;
}

/** The department that a person picked by hand; it must be one of this estate. */
export function departmentPicked(id: string, departments: readonly DepartmentOption[]): DepartmentOption {
  const found = departments.find((department) => department.id === id);
  if (found === undefined) throw new DomainError('WORK_ORDER.DEPARTMENT_INVALID', { departmentId: id });
  return found;
}
