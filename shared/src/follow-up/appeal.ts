import type { Role } from '../people/role';

/** 申诉结论: upheld reopens the matter, rejected leaves it as it is. */
export const APPEAL_VERDICTS = ['upheld', 'rejected'] as const;
export type AppealVerdict = (typeof APPEAL_VERDICTS)[number];

/** Days after closing in which the resident may appeal, once for each closing. */
export const APPEAL_WINDOW_DAYS = 30;
/** Working minutes within which an appeal is decided: three days of eight hours. */
export const APPEAL_DECISION_MINUTES = 1440;
/** Who may decide, nearest first; nobody who had a hand in the matter. */
export const ARBITER_ROLES: readonly Role[] = ['companyQuality', 'estateManager', 'admin'];
