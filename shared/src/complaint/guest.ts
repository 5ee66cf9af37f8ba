/** 没登录也能报: what a guest may do with the follow-up code of their report. */
export const GUEST_ACTIONS = ['comment', 'addEvidence', 'confirm', 'refuse', 'reopen'] as const;
export type GuestAction = (typeof GUEST_ACTIONS)[number];

/** With the report, and again with each message. */
export const GUEST_PHOTOS_MAX_COUNT = 3;
/** Of the request that uploads one: addresses are written down on the way, so the code stands in none. */
export const FOLLOW_UP_CODE_HEADER = 'follow-up-code';
