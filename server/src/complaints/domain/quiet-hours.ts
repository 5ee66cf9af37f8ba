/** 夜里不打扰：22 点到早上 8 点不给业主发消息，危及安全的除外；写下留言的人看得到什么时候送到。 */
import { shanghaiParts } from '@yingsheng/shared/written-time';
import type { ComplaintState } from './facts';

const QUIET_FROM_HOUR = 22;
const QUIET_UNTIL_HOUR = 8;
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function isQuiet(instant: Date): boolean {
  const { hour } = shanghaiParts(instant);
  return hour >= QUIET_FROM_HOUR || hour < QUIET_UNTIL_HOUR;
}

/**
 * 夜里不打扰业主，危及安全的除外: until when a message has to wait; `null`: it may go now. Asked when it is planned and
 * again when it is sent, for it may have waited into the night.
 */
export function waitsUntil(
  { isStaff, isLifeSafety }: { readonly isStaff: boolean; readonly isLifeSafety: boolean },
  now: Date,
): Date | null {
  return isStaff || isLifeSafety || !isQuiet(now) ? null : nextMorning(now);
}

/** The next end of the quiet hours. */
export function nextMorning(now: Date): Date {
  const { dayNumber, hour } = shanghaiParts(now);
  const day = hour < QUIET_UNTIL_HOUR ? dayNumber : dayNumber + 1;
  return new Date(day * DAY_MS - OFFSET_MS + QUIET_UNTIL_HOUR * HOUR_MS);
}

/** For staff who write to the reporter: until when what they write rests; `null`: nothing holds it, or nothing is sent. */
export function messagesRestUntil(
  { urgency, reporterId, contactPreference }: Pick<ComplaintState, 'urgency' | 'reporterId' | 'contactPreference'>,
  now: Date,
): Date | null {
  if (reporterId === null || contactPreference === 'phone') return null;
  return waitsUntil({ isStaff: false, isLifeSafety: urgency === 'lifeSafety' }, now);
}
