/** 承诺的计时规则: the rows of one pinned version, counted in one estate's calendar. */
import { CATEGORY_TREE, type CategoryCode, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { HoursOwner } from '@yingsheng/shared/sla/calendar';
import { type CountedLimits, limitsFor, type PromisedLimits, type TimeBase } from '@yingsheng/shared/sla/policy';
import { type BusinessCalendar, workingMinutesBetween } from './business-calendar';
import type { CalendarBook } from './calendar-book';
import { type ClockSpan, clockSpan } from './deadline';

const MINUTE_MS = 60_000;
const OF_DEPARTMENT = 'working:' as const;

export class CountedPromises {
  constructor(
    private readonly promised: PromisedLimits,
    private readonly book: CalendarBook,
  ) {}

  /** Working time is that of the department the category belongs to, where it has hours of its own. */
  limitsFor(category: CategoryCode, urgency: Urgency): CountedLimits {
    const limits = limitsFor(this.promised, category, urgency);
    if (limits.time === 'roundTheClock') return limits;
    const { department } = CATEGORY_TREE[categoryGroupOf(category)];
    return this.book.ownersWithHours.has(department) ? { ...limits, time: `${OF_DEPARTMENT}${department}` } : limits;
  }

  /**
   * Counted in the calendar as it is known at `from`: a later edit of the calendar moves nothing. Years that nobody knew
   * anything of then are counted by what was announced of them by `heardAt`.
   */
  spanFrom(limitMinutes: number, time: TimeBase, from: Date, heardAt = from): ClockSpan {
    const base = time === 'roundTheClock' ? time : 'working';
    return clockSpan(limitMinutes, base, from, this.calendarOf(time, from, heardAt));
  }

  minutesBetween(time: TimeBase, from: Date, to: Date, heardAt = from): number {
    if (time === 'roundTheClock') return Math.max(0, (to.getTime() - from.getTime()) / MINUTE_MS);
    return workingMinutesBetween(this.calendarOf(time, from, heardAt), from, to);
  }

  /** Whether the span reaches into days whose public arrangement is not known yet. */
  isBeyondCalendar(time: TimeBase, from: Date, to: Date): boolean {
    return time !== 'roundTheClock' && this.book.uncoveredYear(from, to) !== null;
  }

  private calendarOf(time: TimeBase, knownAt: Date, heardAt: Date): BusinessCalendar {
    return this.book.calendar(knownAt, ownerOf(time), heardAt);
  }
}

function ownerOf(time: TimeBase): HoursOwner {
  return time.startsWith(OF_DEPARTMENT) ? (time.slice(OF_DEPARTMENT.length) as HoursOwner) : null;
}
