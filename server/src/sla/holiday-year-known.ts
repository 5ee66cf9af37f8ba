import type { NewOutboxEvent } from '../platform/outbox/append-outbox';
import { REMEMBERED_SECONDS } from './calendars';

/** 某一年的放假安排知道了. Payload: `year` and `estateId`, `null` for every estate; happened when it became known. */
export const HOLIDAY_YEAR_KNOWN = 'HolidayYearKnown';

/** Until when another process may still have promised by what it remembered. */
export function heardEverywhereFrom(knownFrom: Date): Date {
  return new Date(knownFrom.getTime() + REMEMBERED_SECONDS * 1000);
}

/** At once, and again for what was promised by a process that had not heard of it yet. */
export function holidayYearKnown(year: number, estateId: string | null, knownFrom: Date): NewOutboxEvent[] {
  const event = { type: HOLIDAY_YEAR_KNOWN, payload: { estateId, year }, occurredAt: knownFrom };
  return [event, { ...event, availableAt: heardEverywhereFrom(knownFrom) }];
}
