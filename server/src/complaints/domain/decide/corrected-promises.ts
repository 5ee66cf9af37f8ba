/** 更正以后承诺怎么变: what was promised before a correction and what is promised now, as the entry and the notice say it. */
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import type { Clock } from '../clock-book';
import { clocksOnceSaid } from '../clocks-from-timeline';
import type { NewTimelineEntry } from '../decision';
import type { ComplaintFacts } from '../facts';
import { isResidentPromise } from './know-calendar';

/** Instants, as JSON keeps them. */
export interface CorrectedPromise {
  readonly kind: ClockKind;
  /** `null`: it was not promised before. */
  readonly from: string | null;
  /** `null`: it is promised no more. */
  readonly to: string | null;
}

/** @param earlier what the same decision says before it */
export function correctedPromises(
  facts: ComplaintFacts,
  earlier: readonly NewTimelineEntry[],
  correction: NewTimelineEntry,
  now: Date,
): CorrectedPromise[] {
  const at = (entries: readonly NewTimelineEntry[]) => entries.map((said) => ({ ...said, occurredAt: now }));
  const before = clocksOnceSaid(facts, at(earlier));
  const after = clocksOnceSaid(facts, at([...earlier, correction]));
  return after.flatMap((is, index) => {
    const was = before[index];
    if (!isResidentPromise(is) || (was !== undefined && was.endedAt !== null)) return [];
    const [from, to] = [was === undefined ? null : dueOf(was), is.endedAt === null ? dueOf(is) : null];
    return from === to ? [] : [{ kind: is.kind, from, to }];
  });
}

export function isLonger({ from, to }: CorrectedPromise): boolean {
  return from !== null && (to === null || to > from);
}

function dueOf({ dueAt }: Clock): string {
  return dueAt.toISOString();
}
