/**
 * 谁要两步验证: whoever may read or change everything of a company shows a second factor at each sign-in, whichever way
 * they sign in; everybody else may want one. The demo, where nobody is real, requires none.
 */
import type { Role } from '@yingsheng/shared/people/role';
import { SECOND_FACTOR_ROLES, type SecondFactorState } from '@yingsheng/shared/people/second-factor';

export function mustHaveSecondFactor(roles: readonly Role[], { isDemo }: { readonly isDemo: boolean }): boolean {
  return !isDemo && roles.some((role) => SECOND_FACTOR_ROLES.includes(role));
}

export interface SecondFactorFacts {
  /** The person has one. */
  readonly isOn: boolean;
  /** This sign-in has shown it. */
  readonly isProven: boolean;
  readonly isRequired: boolean;
}

export function secondFactorState({ isOn, isProven, isRequired }: SecondFactorFacts): SecondFactorState {
  if (isOn) return isProven ? 'open' : 'codeNeeded';
  return isRequired ? 'setUpNeeded' : 'open';
}
