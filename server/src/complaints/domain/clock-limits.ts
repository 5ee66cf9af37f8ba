import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { ClockKind, CountedLimits, TimeBase } from '@yingsheng/shared/sla/policy';
import type { PromiseTerms } from './facts';

interface Triaged {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
}

/** What is promised to a complaint of this category and urgency, under the version it was given. */
export function limitsOf(terms: Pick<PromiseTerms, 'limitsFor'>, { category, urgency }: Triaged): CountedLimits {
  return terms.limitsFor(category, urgency);
}

const ROUND_THE_CLOCK: readonly ClockKind[] = ['confirmation', 'followUpCall', 'verification'];

/** The time a clock of this kind is counted in. */
export function timeBaseOf(kind: ClockKind, limits: CountedLimits): TimeBase {
  if (kind === 'approval' || kind === 'callTask') return 'working';
  return ROUND_THE_CLOCK.includes(kind) ? 'roundTheClock' : limits.time;
}
