/** Limits on what a person may enter; both the form and the server hold to them. */
/** 导出清单: rows of one file. */
export const EXPORT_MAX_ROWS = 50_000;
export const TEXT_MIN_LENGTH = 2;
export const TEXT_MAX_LENGTH = 500;
export const REASON_MIN_LENGTH = 2;
export const REASON_MAX_LENGTH = 300;
export const PLACE_NOTE_MAX_LENGTH = 60;
export const CONTACT_HOURS_MAX_LENGTH = 40;
export const MEDIA_MAX_COUNT = 9;
export const IMAGE_MAX_BYTES = 10 * 1024 * 1024;
export const VIDEO_MAX_BYTES = 50 * 1024 * 1024;

/** Days after closing in which the reporter may reopen. */
export const REOPEN_WINDOW_DAYS = 14;
/** Hours after resolution at which silence closes, and the reminders before it. */
export const CONFIRMATION_TIMEOUT_HOURS = 72;
export const CONFIRMATION_REMINDER_HOURS: readonly number[] = [24, 48];
/** 留言: so many of one resident's messages about one matter in so many minutes; more would bury what was said. */
export const MESSAGES_MAX_COUNT = 10;
export const MESSAGES_WINDOW_MINUTES = 10;
/** 电话告知: working minutes until somebody is called, and how often it is tried before it counts as not reached. */
export const CALL_MINUTES = 120;
export const CALL_ATTEMPTS_MAX = 3;
/** 紧急求助: so many calls for help in so many minutes from somebody without a room on the estate; then they are asked to dial. */
export const STRANGER_EMERGENCIES_MAX_COUNT = 100;
export const STRANGER_EMERGENCIES_WINDOW_MINUTES = 60;
/** 催办: at most one in this many minutes. */
export const URGE_INTERVAL_MINUTES = 60;
/** So many urges carry a matter one rung further up. */
export const URGES_PER_RUNG = 3;
/** 首接责任交接: minutes, day and night, the receiver has to answer before it goes back to the giver. */
export const HANDOVER_ANSWER_MINUTES = 120;
/** 被投诉人: how many a complaint may name, and how long a description of one may be. */
export const ACCUSED_MAX_COUNT = 5;
export const ACCUSED_TEXT_MAX_LENGTH = 100;
/** Days in which the same place and cause is a recurrence (M29). */
export const RECURRENCE_WINDOW_DAYS = 90;
/** After this many bounces (return or transfer) only a coordinator's ruling moves the order. */
export const MAX_BOUNCES = 2;
/** 挂起: at most so often for one work order. */
export const MAX_SUSPENSIONS = 2;

/** 一同反映的户数到了这么多，负责人介入。 */
export const JOINERS_FOR_LEAD = 10;

/** 并案一天内可以撤销。 */
export const MERGE_UNDO_HOURS = 24;
