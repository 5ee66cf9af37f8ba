/** 账号: what it is written with, and how long. Lower case, so that nobody has to remember how it was typed. */
export const ACCOUNT_PATTERN = /^[a-z0-9][a-z0-9._-]{2,39}$/;
export const ACCOUNT_RULE_TEXT = '账号用小写字母、数字、点、横线，3–40 个字符';

/** Of a colleague's name, in characters. */
export const COLLEAGUE_NAME_MAX = 30;

/** 邀请有效几天: an invitation, or a link for a forgotten password. */
export const STAFF_LINK_DAYS = 7;

/** `new`: added and never invited; `invited`: a link waits; `expired`: it lapsed; `entered`: has a password. */
export const ACCOUNT_STATES = ['new', 'invited', 'expired', 'entered', 'left'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const STAFF_LINK_PURPOSES = ['invitation', 'passwordReset'] as const;
export type StaffLinkPurpose = (typeof STAFF_LINK_PURPOSES)[number];
