import type { GrantableRoles } from '@yingsheng/shared/api/staff-accounts';
import { EMPTY_DRAFT, withoutUnseenZones } from './account-form';

const grantable: GrantableRoles = {
  estates: [
    { id: 'lake', name: '翠湖花园', buildings: [{ id: 'lake-1', name: '1 栋' }], roles: [] },
    { id: 'maple', name: '枫林苑', buildings: [{ id: 'maple-1', name: '1 栋' }], roles: [] },
  ],
  companyRoles: [],
  departments: [],
};

it('buildingsChosenBeforeAnotherEstateWas_areNotSent', () => {
  const draft = { ...EMPTY_DRAFT, zones: ['lake-1', 'maple-1'] };
  expect(withoutUnseenZones(draft, grantable, ['maple']).zones).toEqual(['maple-1']);
  expect(withoutUnseenZones(draft, grantable, []).zones).toEqual(['lake-1', 'maple-1']);
});
