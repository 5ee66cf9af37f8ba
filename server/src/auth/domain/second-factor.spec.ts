import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { mustHaveSecondFactor, secondFactorState } from './second-factor';

describe('who must have a second factor', () => {
  it.each(ROLES.map((role) => [role, role === 'admin' || role === 'companyQuality'] as const))(
    '%s: %s',
    (role, isRequired) => {
      expect(mustHaveSecondFactor([role], { isDemo: false })).toBe(isRequired);
      expect(mustHaveSecondFactor(['resident', role], { isDemo: false })).toBe(isRequired);
      expect(mustHaveSecondFactor([role], { isDemo: true })).toBe(false);
    },
  );

  it('whoeverHasNoRole_needNot', () => {
    const none: readonly Role[] = [];
    expect(mustHaveSecondFactor(none, { isDemo: false })).toBe(false);
  });
});

it.each([
  [{ isOn: true, isProven: true, isRequired: true }, 'open'],
  [{ isOn: true, isProven: false, isRequired: true }, 'codeNeeded'],
  [{ isOn: true, isProven: false, isRequired: false }, 'codeNeeded'],
  [{ isOn: true, isProven: true, isRequired: false }, 'open'],
  [{ isOn: false, isProven: false, isRequired: true }, 'setUpNeeded'],
  [{ isOn: false, isProven: true, isRequired: true }, 'setUpNeeded'],
  [{ isOn: false, isProven: false, isRequired: false }, 'open'],
] as const)('aSignIn_%j_is_%s', (facts, state) => {
  expect(secondFactorState(facts)).toBe(state);
});
