import { Injectable } from '@nestjs/common';
import type { ImportYearRequest, ImportYearResult } from '@yingsheng/shared/api/sla';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { Calendars, readCalendar } from './calendars';
import { yearsMustLeaveWorkingTime } from './domain/calendar-rules';
import { readHolidayFile } from './domain/holiday-file';
import { holidayYearKnown } from './holiday-year-known';
import { mustMakeRules } from './rule-makers';
import { ShowCalendar } from './show-calendar';
import { writeYear } from './write-year';

/**
 * 导入一年的节假日: all of it or nothing; it replaces what was known of the public arrangement, not the own days. Open
 * promises that were counted without it are counted again.
 */
@Injectable()
export class ImportHolidayYear {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calendars: Calendars,
    private readonly showCalendar: ShowCalendar,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALENDAR.FILE_INVALID, CALENDAR.NO_WORKING_TIME, CALENDAR.CHANGED */
  async execute(viewer: Viewer, estateId: string, { year, file }: ImportYearRequest): Promise<ImportYearResult> {
    mustMakeRules(viewer, estateId);
    const days = readHolidayFile(file, year);
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const knownFrom = await writeYear(manager, { estateId, year, isAnnounced: true }, () => days, viewer, now);
      yearsMustLeaveWorkingTime(await readCalendar(manager, estateId), knownFrom, year);
      await appendOutbox(manager, holidayYearKnown(year, estateId, knownFrom));
    });
    this.calendars.forget();
    return {
      dayOffCount: days.filter((mark) => !mark.isWorkday).length,
      makeUpDays: days.filter((mark) => mark.isWorkday).map((mark) => mark.day),
      calendar: await this.showCalendar.execute(viewer, estateId, year),
    };
  }
}
