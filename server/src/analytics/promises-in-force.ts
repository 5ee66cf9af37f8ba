import { Injectable } from '@nestjs/common';
import type { PromiseRow, PublicPromises } from '@yingsheng/shared/api/board';
import type { WeatherNotice } from '@yingsheng/shared/api/sla';
import { CATEGORY_TREE, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { LIMIT_CLASS_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { RESIDENT_CATEGORY_LABEL } from '@yingsheng/shared/resident-labels.zh';
import type { HoursOwner } from '@yingsheng/shared/sla/calendar';
import { workdayMinutesOf } from '@yingsheng/shared/sla/calendar-words';
import { isEmergency, LIMIT_CLASSES, type LimitClass, type TimeBase } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { type CurrentPromise, PromiseBook } from '../complaints/promise-book';
import type { Estate } from '../directory/entities/estate';
import { promiseView } from '../intake/receipt';
import { Calendars } from '../sla/calendars';
import type { CalendarBook } from '../sla/domain/calendar-book';
import { COMPANY_VERSION, Policies, type PolicyVersion } from '../sla/policies';
import { announcedChanges } from './domain/announced-changes';

/** 服务承诺: the limits that are enforced for what is reported now. */
@Injectable()
export class PromisesInForce {
  constructor(
    private readonly promiseBook: PromiseBook,
    private readonly calendars: Calendars,
    private readonly policies: Policies,
  ) {}

  async of(manager: EntityManager, estate: Estate, now: Date): Promise<PublicPromises> {
    const current = await this.promiseBook.current(manager, estate.id, now);
    const book = await this.calendars.of(manager, estate.id);
    return {
      estateId: estate.id,
      estateName: estate.name,
      servicePhone: estate.servicePhone,
      weather: noticeOf(current),
      workingHours: book.hoursInForce(now),
      uncoveredYear: book.uncoveredYear(now, farthestDue(current, now)),
      rows: rowsOf(current, book, now),
      changes: announcedChanges(replacing(await this.policies.versionsOf(manager, estate.id)), now),
    };
  }
}

/** The estate's own, and the company's one that went before them. */
function replacing(versions: readonly PolicyVersion[]): PolicyVersion[] {
  const own = versions.filter(({ version }) => version !== COMPANY_VERSION);
  const [shared] = versions.filter(({ version }) => version === COMPANY_VERSION);
  return shared === undefined ? own : [...own, shared];
}

function noticeOf({ alert }: CurrentPromise): WeatherNotice | null {
  if (alert === null) return null;
  const { reason, startedAt, untilAt } = alert;
  return { reason, startedAt: startedAt.toISOString(), untilAt: untilAt.toISOString() };
}

function rowsOf({ promised, terms, alert }: CurrentPromise, book: CalendarBook, now: Date): PromiseRow[] {
  const { limits, overrides } = promised;
  const workdayOf = (time: TimeBase, owner: HoursOwner): number | null =>
    time === 'roundTheClock' ? null : workdayMinutesOf(book.hoursOf(owner, now));
  const classes = LIMIT_CLASSES.map((limitClass) => ({
    label: LIMIT_CLASS_LABEL[limitClass],
    category: null,
    urgency: null,
    workdayMinutes: workdayOf(limits[limitClass].time, null),
    ...promiseView(terms, limits[limitClass], alert !== null && !isOfEmergencies(limitClass), now),
  }));
  const single = overrides.map(({ category, urgency, limits: own }) => ({
    label: `${RESIDENT_CATEGORY_LABEL[category]}（${URGENCY_LABEL[urgency]}）`,
    category,
    urgency,
    workdayMinutes: workdayOf(own.time, CATEGORY_TREE[categoryGroupOf(category)].department),
    ...promiseView(terms, terms.limitsFor(category, urgency), alert !== null && !isEmergency(urgency), now),
  }));
  return [...classes, ...single];
}

function isOfEmergencies(limitClass: LimitClass): boolean {
  return limitClass === 'lifeSafety' || limitClass === 'urgent';
}

/** When the longest promise in working time would be due that is given now; what counts round the clock needs no calendar. */
function farthestDue({ promised, terms }: CurrentPromise, now: Date): Date {
  const rows = [...Object.values(promised.limits), ...promised.overrides.map((row) => row.limits)];
  const longest = Math.max(0, ...rows.filter(({ time }) => time === 'working').map((row) => row.resolutionMinutes));
  return terms.spanFrom(longest, 'working', now).dueAt;
}
