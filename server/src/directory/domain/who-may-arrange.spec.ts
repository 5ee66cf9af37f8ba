import type { Role } from '@yingsheng/shared/people/role';
import { mayArrange } from './who-may-arrange';

it.each<[Role, string | null, string | null, boolean]>([
  ['estateManager', 'service', 'works', true],
  ['admin', null, 'works', true],
  ['departmentHead', 'works', 'works', true],
  ['teamLead', 'works', 'works', true],
  ['teamLead', 'works', 'cleaning', false],
  ['teamLead', null, null, false],
  ['companyQuality', 'works', 'works', false],
  ['handler', 'works', 'works', false],
  ['frontDesk', 'service', 'service', false],
])('%s_of_%s_arranging_somebody_of_%s_%s', (role, ownDepartment, department, expected) => {
  const arranger = { roles: [role], departmentId: ownDepartment };
  expect(mayArrange(arranger, { departmentId: department })).toBe(expected);
});
