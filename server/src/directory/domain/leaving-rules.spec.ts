import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import {
  everyEstateKeepsAManager,
  everyEstateOfThePersonMustBeLed,
  type Leaving,
  nobodyDisablesThemselves,
  nobodyLeavesWhileOwing,
  onlyAnAdministratorDisablesAnother,
  staffActionsFor,
} from './leaving-rules';

const grant = (role: Role, estateId = 'here') => ({ role, estateId });
const leaving = (overrides: Partial<Leaving> = {}): Leaving => ({
  actorId: 'chen',
  actorGrants: [grant('estateManager')],
  personId: 'li',
  grants: [grant('handler')],
  ...overrides,
});

function codeOf(rule: () => void): string | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

it('nobody_disables_themselves', () => {
  expect(codeOf(() => nobodyDisablesThemselves(leaving({ personId: 'chen' })))).toBe('STAFF.ONESELF');
  expect(codeOf(() => nobodyDisablesThemselves(leaving()))).toBeUndefined();
});

it.each<[string, Partial<Leaving>, string | undefined]>([
  ['works only here', {}, undefined],
  ['works elsewhere too', { grants: [grant('handler'), grant('handler', 'there')] }, 'STAFF.WORKS_ELSEWHERE'],
  [
    'works elsewhere too, where the actor manages as well',
    {
      grants: [grant('handler'), grant('handler', 'there')],
      actorGrants: [grant('admin'), grant('estateManager', 'there')],
    },
    undefined,
  ],
  ['is led by a team lead only', { actorGrants: [grant('teamLead')] }, 'STAFF.WORKS_ELSEWHERE'],
])('somebody_who_%s', (_name, overrides, code) => {
  expect(codeOf(() => everyEstateOfThePersonMustBeLed(leaving(overrides)))).toBe(code);
});

it('an_administrator_is_disabled_by_an_administrator', () => {
  const admin = leaving({ grants: [grant('admin')] });
  expect(codeOf(() => onlyAnAdministratorDisablesAnother(admin))).toBe('STAFF.IS_ADMINISTRATOR');
  const byAdmin = { ...admin, actorGrants: [grant('admin')] };
  expect(codeOf(() => onlyAnAdministratorDisablesAnother(byAdmin))).toBeUndefined();
});

it('every_estate_keeps_a_manager', () => {
  expect(codeOf(() => everyEstateKeepsAManager([2, 0]))).toBe('STAFF.LAST_ESTATE_MANAGER');
  expect(codeOf(() => everyEstateKeepsAManager([1]))).toBeUndefined();
  expect(codeOf(() => everyEstateKeepsAManager([]))).toBeUndefined();
});

it('nobody_leaves_while_they_owe_something', () => {
  expect(codeOf(() => nobodyLeavesWhileOwing(1, {}))).toBe('STAFF.STILL_OWES');
  expect(codeOf(() => nobodyLeavesWhileOwing(0, {}))).toBeUndefined();
});

it.each<[Role, string, boolean, string[]]>([
  ['estateManager', 'cleaning', true, ['setLoadCap', 'markAbsent', 'deactivate']],
  ['teamLead', 'works', true, ['setLoadCap', 'markAbsent']],
  ['teamLead', 'cleaning', true, []],
  ['companyQuality', 'works', true, []],
  ['estateManager', 'works', false, ['reactivate']],
  ['teamLead', 'works', false, []],
])('%s_may_do_with_somebody_of_%s_who_is_active_%s', (role, departmentId, isActive, actions) => {
  const asker = { personId: 'chen', roles: [role], departmentId: 'works' };
  expect(staffActionsFor(asker, { id: 'li', departmentId, isActive })).toEqual(actions);
});
