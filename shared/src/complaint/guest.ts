/** 没登录也能报: what a guest may do with the follow-up code of their report. */
export const GUEST_ACTIONS = ['comment', 'confirm', 'refuse', 'reopen'] as const;
export type GuestAction = (typeof GUEST_ACTIONS)[number];
