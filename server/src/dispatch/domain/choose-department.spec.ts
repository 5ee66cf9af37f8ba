import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import { chooseDepartment, departmentPicked } from './choose-department';

const all = DEPARTMENTS.map((code) => ({ id: `${code}-id`, code, name: code }));

describe('chooseDepartment', () => {
  it.each([
    ['plumbing', 'engineering'],
    ['refuse', 'environment'],
    ['parking', 'order'],
    ['noise', 'customerService'],
    ['shirking', 'quality'],
    ['property-fee', 'customerService'],
  ] as const)('category_%s_goesTo_%s', (category, code) => {
    expect(chooseDepartment(category, all).code).toBe(code);
  });
  it('everyCategory_hasADepartment', () => {
    for (const category of CATEGORY_CODES) expect(chooseDepartment(category, all).id).toBeTruthy();
  });
  it('missingDepartment_isCoveredByCustomerService', () => {
    const few = all.filter((department) => department.code === 'customerService');
    expect(chooseDepartment('plumbing', few).code).toBe('customerService');
  });
  it('estateWithoutAnyFittingDepartment_isRefused', () => {
    expect(() => chooseDepartment('plumbing', [])).toThrow(
      expect.objectContaining({ code: 'WORK_ORDER.DEPARTMENT_INVALID' }),
    );
  });
});

describe('departmentPicked', () => {
  it('departmentOfAnotherEstate_isRefused', () => {
    expect(departmentPicked('order-id', all).code).toBe('order');
    expect(() => departmentPicked('elsewhere', all)).toThrow(
      expect.objectContaining({ code: 'WORK_ORDER.DEPARTMENT_INVALID' }),
    );
  });
});
