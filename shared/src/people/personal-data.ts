/** 我的个人信息: how long and how often. */

/** A copy can be downloaded for this long; then it is gone. */
export const EXPORT_KEPT_DAYS = 7;
/** One copy in this time; one that failed does not count. */
export const EXPORT_EVERY_HOURS = 24;

/** 注销冷静期: until then everything is as it was, and the person may take it back. */
export const DELETION_COOL_OFF_DAYS = 7;
/** Stands where the name was. */
export const DELETED_PERSON = '已注销业主';

export const EXPORT_STATES = ['preparing', 'ready', 'failed'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];
