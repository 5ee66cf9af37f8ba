import { Injectable } from '@nestjs/common';
import type { CalendarView, SetHoursRequest } from '@yingsheng/shared/api/sla';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { hoursText } from '@yingsheng/shared/sla/calendar-words';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { Calendars, readCalendar } from './calendars';
import { hoursMustBeInOrder, yearsMustLeaveWorkingTime } from './domain/calendar-rules';
import { WorkingHoursRow } from './entities/working-hours';
import { mustMakeRules } from './rule-makers';
import { tellOfRule } from './rule-told';
import { ShowCalendar } from './show-calendar';

/** 设置工作时间: for promises given from now on; those already given stay as they are. */
@Injectable()
export class SetWorkingHours {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calendars: Calendars,
    private readonly showCalendar: ShowCalendar,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALENDAR.HOURS_INVALID, CALENDAR.NO_WORKING_TIME */
  async execute(viewer: Viewer, estateId: string, { owner, hours }: SetHoursRequest): Promise<CalendarView> {
    mustMakeRules(viewer, estateId);
    if (hours !== null) hoursMustBeInOrder(hours);
    else if (owner === null)
      throw new DomainError('CALENDAR.HOURS_INVALID', { fields: { hours: '请填写小区的工作时间' } });
    const now = this.clock.now();
    const by = { recordedAt: now, recordedById: viewer.personId, recordedByName: viewer.name };
    await this.transactions.run(async (manager: EntityManager) => {
      await insertRows(manager, WorkingHoursRow, [{ id: newId(), estateId, owner, hours, ...by }]);
      yearsMustLeaveWorkingTime(await readCalendar(manager, estateId), now);
      await tellOfRule(manager, viewer, estateId, wordsOf(owner, hours), now);
    });
    this.calendars.forget();
    return this.showCalendar.execute(viewer, estateId);
  }
}

function wordsOf(owner: SetHoursRequest['owner'], hours: SetHoursRequest['hours']): string {
  const whose = owner === null ? '小区' : DEPARTMENT_LABEL[owner];
  return hours === null ? `${whose}的工作时间改为跟随小区` : `${whose}的工作时间改为${hoursText(hours)}`;
}
