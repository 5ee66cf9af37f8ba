import { Injectable } from '@nestjs/common';
import type { CalendarDayView, CalendarView } from '@yingsheng/shared/api/sla';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Calendars } from './calendars';
import { type CalendarBook, yearOf } from './domain/calendar-book';
import { mayMakeRules, mustManage } from './rule-makers';

/** 工作日历: the hours, and the days of one year that differ from the plain week. */
@Injectable()
export class ShowCalendar {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** `year` undefined: this one. @throws DomainError REQUEST.NOT_FOUND */
  execute(viewer: Viewer, estateId: string, year?: number): Promise<CalendarView> {
    mustManage(viewer, estateId);
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const book = await this.calendars.of(manager, estateId);
      const shown = year ?? yearOf(now);
      return {
        estateId,
        mayEdit: mayMakeRules(viewer, estateId),
        year: shown,
        isCovered: book.knownYear(shown, now).isCovered,
        coveredYears: book.coveredYears(now),
        hours: book.hoursInForce(now),
        days: dayViews(book, shown, now),
      };
    });
  }
}

/** The estate's own mark stands instead of the announced one. */
function dayViews(book: CalendarBook, year: number, now: Date): CalendarDayView[] {
  const { announced, own } = book.knownYear(year, now);
  const announcedViews = [...announced.values()]
    .filter(({ day }) => !own.has(day))
    .map((mark): CalendarDayView => ({ ...mark, source: 'announced' }));
  const ownViews = [...own.values()].map((mark): CalendarDayView => ({ ...mark, source: 'own' }));
  return [...announcedViews, ...ownViews].sort((one, other) => (one.day < other.day ? -1 : 1));
}
