/**
 * 红色预警：极端天气期间，小区的一般事项时限延长一半，向业主公告；危及安全和紧急的时限不变。
 * 在预警期间提交的事项按延长后的时限承诺；预警解除，不缩短已经给出的承诺。
 */
import { WEATHER_ALERT_MAX_HOURS, WEATHER_LENGTHENING } from '@yingsheng/shared/sla/calendar';
import { isEmergency, type Limits, type PolicyLimits, type PromisedLimits } from '@yingsheng/shared/sla/policy';
import { DomainError } from '../../platform/domain-error';

const HOUR_MS = 3_600_000;

export interface AlertSpan {
  readonly startedAt: Date;
  /** When it ends by itself. */
  readonly untilAt: Date;
  readonly liftedAt: Date | null;
}

export function isOnAt({ startedAt, untilAt, liftedAt }: AlertSpan, instant: Date): boolean {
  const endedAt = liftedAt !== null && liftedAt < untilAt ? liftedAt : untilAt;
  return startedAt <= instant && instant < endedAt;
}

/** @throws DomainError WEATHER.UNTIL_INVALID: nobody forgets for months that it is on */
export function alertEnd(asked: string, now: Date): Date {
  const end = new Date(asked);
  const hours = (end.getTime() - now.getTime()) / HOUR_MS;
  if (hours <= 0 || hours > WEATHER_ALERT_MAX_HOURS) throw new DomainError('WEATHER.UNTIL_INVALID');
  return end;
}

/** 一般事项延长一半: what a complaint filed during the alert is promised. */
export function lengthenedPromises({ limits, overrides }: PromisedLimits): PromisedLimits {
  const classes = Object.entries(limits).map(([limitClass, row]) => [
    limitClass,
    limitClass === 'lifeSafety' || limitClass === 'urgent' ? row : lengthened(row),
  ]);
  return {
    limits: Object.fromEntries(classes) as PolicyLimits,
    overrides: overrides.map((row) => (isEmergency(row.urgency) ? row : { ...row, limits: lengthened(row.limits) })),
  };
}

/** How long an approved suspension may last is no promise to the resident, and stays. */
function lengthened(limits: Limits): Limits {
  return {
    ...limits,
    firstResponseMinutes: longer(limits.firstResponseMinutes),
    onSiteMinutes: limits.onSiteMinutes === null ? null : longer(limits.onSiteMinutes),
    resolutionMinutes: longer(limits.resolutionMinutes),
    progressUpdateMinutes: limits.progressUpdateMinutes === null ? null : longer(limits.progressUpdateMinutes),
  };
}

function longer(minutes: number): number {
  return Math.ceil(minutes * WEATHER_LENGTHENING);
}
