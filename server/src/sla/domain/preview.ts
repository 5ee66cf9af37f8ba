/** 试算: when a complaint filed at an instant would be due, by the code that makes the real clocks. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { ClockKind, CountedLimits } from '@yingsheng/shared/sla/policy';
import type { CountedPromises } from './promise-terms';

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
