import { Injectable } from '@nestjs/common';
import type { EstatePromises, PromiseRow } from '@yingsheng/shared/api/board';
import type { WeatherNotice } from '@yingsheng/shared/api/sla';
import { CATEGORY_LABEL, LIMIT_CLASS_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { isEmergency, LIMIT_CLASSES, type PromisedLimits } from '@yingsheng/shared/sla/policy';
import { type CurrentPromise, PromiseBook } from '../complaints/promise-book';
import { requireEstate } from '../directory/estate-access';
import { promiseView } from '../intake/receipt';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Calendars } from '../sla/calendars';
import { onTimeResolution, onTimeResponse } from './count-rates';

/** 服务承诺与兑现: the limits that are enforced, and how often they were really kept. */
@Injectable()
export class ReadPromises {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly promiseBook: PromiseBook,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who neither lives nor works there */
  execute(viewer: Viewer, estateId: string): Promise<EstatePromises> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const { estate } = await requireEstate(manager, viewer, estateId);
      const current = await this.promiseBook.current(manager, estateId, now);
      const book = await this.calendars.of(manager, estateId);
      return {
        estateId,
        estateName: estate.name,
        servicePhone: estate.servicePhone,
        onTimeResponse: await onTimeResponse(manager, estateId, now),
        onTimeResolution: await onTimeResolution(manager, estateId, now),
        weather: noticeOf(current),
        workingHours: book.hoursInForce(now),
        uncoveredYear: book.uncoveredYear(now, farthestDue(current, now)),
        rows: rowsOf(current.promised, current.alert !== null),
      };
    });
  }
}

function noticeOf({ alert }: CurrentPromise): WeatherNotice | null {
  if (alert === null) return null;
  const { reason, startedAt, untilAt } = alert;
  return { reason, startedAt: startedAt.toISOString(), untilAt: untilAt.toISOString() };
}

function rowsOf({ limits, overrides }: PromisedLimits, isAlertOn: boolean): PromiseRow[] {
  const classes = LIMIT_CLASSES.map((limitClass) => ({
    label: LIMIT_CLASS_LABEL[limitClass],
    category: null,
    urgency: null,
    ...promiseView(limits[limitClass], isAlertOn && limitClass !== 'lifeSafety' && limitClass !== 'urgent'),
  }));
  const single = overrides.map(({ category, urgency, limits: own }) => ({
    label: `${CATEGORY_LABEL[category]}(${URGENCY_LABEL[urgency]})`,
    category,
    urgency,
    ...promiseView(own, isAlertOn && !isEmergency(urgency)),
  }));
  return [...classes, ...single];
}

/** When the longest promise in working time would be due that is given now; what counts round the clock needs no calendar. */
function farthestDue({ promised, terms }: CurrentPromise, now: Date): Date {
  const rows = [...Object.values(promised.limits), ...promised.overrides.map((row) => row.limits)];
  const longest = Math.max(0, ...rows.filter(({ time }) => time === 'working').map((row) => row.resolutionMinutes));
  return terms.spanFrom(longest, 'working', now).dueAt;
}
