/** 试算: when a complaint filed at an instant would be due, by the code that makes the real clocks. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { ClockKind, CountedLimits } from '@yingsheng/shared/sla/policy';
import { DomainError } from '../../platform/domain-error';
import type { CountedPromises } from './promise-terms';

const FARTHEST_MS = 366 * 86_400_000;

export interface PreviewedClock {
  readonly kind: ClockKind;
  readonly dueAt: Date;
  readonly isBeyondCalendar: boolean;
}

/** The clocks with which a complaint begins. */
const FIRST_CLOCKS: readonly (readonly [ClockKind, (limits: CountedLimits) => number | null])[] = [
  ['firstResponse', (limits) => limits.firstResponseMinutes],
  ['onSite', (limits) => limits.onSiteMinutes],
  ['resolution', (limits) => limits.resolutionMinutes],
  ['progressUpdate', (limits) => limits.progressUpdateMinutes],
];

/**
 * `null`: now. Farther off there may be neither promises nor calendar to try them on.
 * @throws DomainError REQUEST.INVALID at `filedAt`
 */
export function filingInstant(asked: string | null, now: Date): Date {
  if (asked === null) return now;
  const instant = new Date(asked);
  if (Math.abs(instant.getTime() - now.getTime()) > FARTHEST_MS) {
    throw new DomainError('REQUEST.INVALID', { fields: { filedAt: '请选前后一年之内的时间' } });
  }
  return instant;
}

export function previewClocks(
  terms: CountedPromises,
  category: CategoryCode,
  urgency: Urgency,
  filedAt: Date,
): PreviewedClock[] {
  const limits = terms.limitsFor(category, urgency);
  return FIRST_CLOCKS.flatMap(([kind, minutesOf]) => {
    const minutes = minutesOf(limits);
    if (minutes === null) return [];
    const { dueAt } = terms.spanFrom(minutes, limits.time, filedAt);
    return [{ kind, dueAt, isBeyondCalendar: terms.isBeyondCalendar(limits.time, filedAt, dueAt) }];
  });
}
