/**
 * 时限：从起算时刻起，按“全天候”或“工作时间”计满承诺的分钟数即为到期；用去八成时预警。
 * 到期时刻只取决于起算时刻、承诺分钟数与工作日历，修改内容、留言、催办都不会让它移动。
 */
import { type Limits, WARNING_SHARE } from '@yingsheng/shared/sla/policy';
import { addWorkingMinutes, type BusinessCalendar } from './business-calendar';

/** 一项时限的起点、预警与到期。 */
export interface ClockSpan {
  readonly startedAt: Date;
  readonly warnAt: Date;
  readonly dueAt: Date;
}

const MINUTE_MS = 60_000;

export function dueAt(limitMinutes: number, time: Limits['time'], from: Date, calendar: BusinessCalendar): Date {
  if (time === 'working') return addWorkingMinutes(calendar, from, limitMinutes);
  return new Date(from.getTime() + limitMinutes * MINUTE_MS);
}

/** Warns when the share {@link WARNING_SHARE} of the limit is used up, in the same time base. */
export function clockSpan(
  limitMinutes: number,
  time: Limits['time'],
  from: Date,
  calendar: BusinessCalendar,
): ClockSpan {
  return {
    startedAt: new Date(from),
    warnAt: dueAt(limitMinutes * WARNING_SHARE, time, from, calendar),
    dueAt: dueAt(limitMinutes, time, from, calendar),
  };
}
