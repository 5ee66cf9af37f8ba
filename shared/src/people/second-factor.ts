import type { Role } from './role';

/** 两步验证: roles that may not do without. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['admin', 'companyQuality'];

/** `codeNeeded`: this sign-in opens nothing until it has shown a code; `setUpNeeded`: until there is a second factor. */
export const SECOND_FACTOR_STATES = ['open', 'codeNeeded', 'setUpNeeded'] as const;
export type SecondFactorState = (typeof SECOND_FACTOR_STATES)[number];

/** 备用码: how many are given out at once. */
export const RECOVERY_CODE_COUNT = 10;
/** Characters of `CODE_ALPHABET`. */
export const RECOVERY_CODE_LENGTH = 10;
