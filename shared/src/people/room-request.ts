/** 绑定房号的申请 */
import { dayTextOf, shanghaiParts } from '../written-time';

export const ROOM_REQUEST_STATES = ['waiting', 'granted', 'refused', 'withdrawn'] as const;
export type RoomRequestState = (typeof ROOM_REQUEST_STATES)[number];

/** 谁能核对绑定申请。 */
export const ROOM_DESK_ROLES = ['frontDesk', 'estateManager', 'admin'] as const;

/** Of one person in 24 hours, whatever became of them: enough for mistakes, too few to find anything out. */
export const ROOM_ASKS_PER_DAY = 5;
/** That wait for the desk at the same time. */
export const ROOM_REQUESTS_WAITING_MAX = 3;

export const RESIDENT_NAME_MAX_LENGTH = 30;

/** 家人、租客的邀请：几天内有效。 */
export const ROOM_INVITATION_DAYS = 7;
/** Open invitations of one room. */
export const ROOM_INVITATIONS_MAX = 10;
/** A lease is agreed for this long at most before the owner looks again. */
export const ROOM_UNTIL_MAX_DAYS = 5 * 366;

/** The first and the last day on which a membership may be agreed to end: `2026-11-24`, `2031-11-28`. */
export function untilBounds(now: Date): { readonly min: string; readonly max: string } {
  const { dayNumber } = shanghaiParts(now);
  return { min: dayTextOf(dayNumber + 1), max: dayTextOf(dayNumber + ROOM_UNTIL_MAX_DAYS) };
}

/** Names of people who have not said theirs. */
export const UNNAMED_BY_WECHAT = '微信用户';
export const UNNAMED_BY_PHONE = '手机用户';

export function isUnnamed(name: string): boolean {
  return name === UNNAMED_BY_WECHAT || name === UNNAMED_BY_PHONE;
}
