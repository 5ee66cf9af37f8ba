import { Injectable } from '@nestjs/common';
import type { CalendarView, MarkDayRequest } from '@yingsheng/shared/api/sla';
import type { DayChoice, DayMark } from '@yingsheng/shared/sla/calendar';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Calendars, readCalendar } from './calendars';
import { dayMustNotBePast, markedDays, yearsMustLeaveWorkingTime } from './domain/calendar-rules';
import { mustMakeRules } from './rule-makers';
import { tellOfRule } from './rule-told';
import { ShowCalendar } from './show-calendar';
import { writeYear } from './write-year';

const CHOICE_WORDS: Readonly<Record<DayChoice, string>> = {
  off: '标记为休息，不计时',
  work: '标记为上班，照常计时',
  plain: '取消了本小区的标记',
};

/** 标记一天: an extra day off or workday of this estate alone, or such a mark taken back. */
@Injectable()
export class MarkDay {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calendars: Calendars,
    private readonly showCalendar: ShowCalendar,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALENDAR.DAY_IN_THE_PAST, CALENDAR.NO_WORKING_TIME, CALENDAR.CHANGED */
  async execute(viewer: Viewer, estateId: string, { day, choice, name }: MarkDayRequest): Promise<CalendarView> {
    mustMakeRules(viewer, estateId);
    const now = this.clock.now();
    dayMustNotBePast(day, now);
    const year = Number(day.slice(0, 4));
    await this.transactions.run(async (manager) => {
      const which = { estateId, year, isAnnounced: false };
      const mark = (days: readonly DayMark[]) => markedDays(days, day, choice, name);
      const knownFrom = await writeYear(manager, which, mark, viewer, now);
      yearsMustLeaveWorkingTime(await readCalendar(manager, estateId), knownFrom, year);
      await tellOfRule(
        manager,
        viewer,
        estateId,
        `${day} ${CHOICE_WORDS[choice]}${name === '' ? '' : `（${name}）`}`,
        now,
      );
    });
    this.calendars.forget();
    return this.showCalendar.execute(viewer, estateId, year);
  }
}
