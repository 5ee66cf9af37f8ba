import type { Role } from '../people/role';

/** 为什么回访: everything but `share` always asks for a call. */
export const CALL_REASONS = [
  'lifeSafety',
  'attitude',
  'reopened',
  'compensation',
  'timeout',
  'lowRating',
  'share',
] as const;
export type CallReason = (typeof CALL_REASONS)[number];

export const FOLLOW_UP_OUTCOMES = ['satisfied', 'unsatisfied', 'notReached'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

/** Attempts, each on a day of its own, before a call counts as not reached. */
export const CALL_MAX_ATTEMPTS = 3;
/** Minutes until the first attempt is due, day and night. */
export const CALL_DUE_MINUTES = 4320;
/** Minutes until the next attempt is due after one that reached nobody. */
export const CALL_RETRY_MINUTES = 2880;
/** Percent of the other closings that are called back, where an estate has not set its own. */
export const CALL_SHARE_DEFAULT_PERCENT = 10;
/** Who calls, nearest first; nobody who had a hand in the matter. */
export const CALLING_ROLES: readonly Role[] = ['companyQuality', 'frontDesk', 'estateManager'];
/** May set the share. */
export const CALL_LEADING_ROLES: readonly Role[] = ['companyQuality', 'estateManager'];
/** 改由别人来打，或改由别人裁定: a recorded step with a reason, of nobody but the quality department. */
export const HANDING_ON_ROLES: readonly Role[] = ['companyQuality'];
