/** Where an answer was read: a resident's form, the form without sign-in, the front desk. */
export const KNOWLEDGE_PLACES = ['form', 'guestForm', 'desk'] as const;
export type KnowledgePlace = (typeof KNOWLEDGE_PLACES)[number];

/** What came of one reading: opened, solved by it (no complaint), or filed all the same. */
export const READING_OUTCOMES = ['opened', 'helped', 'wentOn'] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/** 草稿、有效、快到期、已过期、已停用; only valid ones, soon to expire or not, are offered. */
export const KNOWLEDGE_STATES = ['draft', 'valid', 'expiresSoon', 'expired', 'retired'] as const;
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];

export const SUGGESTED_ANSWERS_MAX = 3;
export const QUESTIONS_MAX_COUNT = 12;
export const QUESTION_MIN_LENGTH = 2;
export const QUESTION_MAX_LENGTH = 60;
export const ANSWER_MIN_LENGTH = 2;
/** Below what 当场办结 takes, so that every answer can be given there. */
export const ANSWER_MAX_LENGTH = 500;
/** Entries of one estate that are not retired, those of the company included. */
export const KNOWLEDGE_MAX_ENTRIES = 500;
/** 快到期: so many days before the last one. */
export const EXPIRES_SOON_DAYS = 14;
/** What a starter leaves to be filled in; such an answer is not published. */
export const BLANK = /【[^】]*】/;
