/**
 * 放假安排公布以后: 当时只能按法定节假日推算的承诺，从同一起点按公布的安排重新推算。推晚了，跟着公布的安排走；推早了，至少还剩
 * 一个工作日才提前，否则按原来说的。已经到期、已经结束、正在挂起的不动。
 */
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import type { Clock, RecountedClock } from '../clock-book';
import type { ClockedEntry } from '../clocked-entry';
import { clocksFromTimeline } from '../clocks-from-timeline';
import { type Decision, decision, entry } from '../decision';
import type { ComplaintFacts, PromiseTerms } from '../facts';

/** Working minutes that must be left before a promise may come due earlier than was said. */
const LEAST_LEFT_MINUTES = 480;
/** What the resident was promised. */
export const RESIDENT_PROMISES: readonly ClockKind[] = ['firstResponse', 'onSite', 'resolution', 'progressUpdate'];

/**
 * Both readings are of the whole timeline: under the terms they were given, and `inHindsight`. Nothing where they agree, so
 * deciding twice is as good as once.
 */
export function knowCalendar(
  facts: ComplaintFacts,
  entries: readonly ClockedEntry[],
  inHindsight: PromiseTerms,
  year: number,
  now: Date,
): Decision {
  const counted = clocksFromTimeline(entries, facts.terms);
  const unmoved = entries.filter(({ action }) => action !== 'knowCalendar');
  const recounted = clocksFromTimeline(unmoved, inHindsight);
  const moved = counted.flatMap((clock) => {
    if (!mayMove(facts, clock, now)) return [];
    const next = recounted.find((other) => other.endedAt === null && isSame(other, clock));
    return next === undefined || !isTaken(clock, next, inHindsight, now) ? [] : [recountedClock(clock, next)];
  });
  if (moved.length === 0) return decision({});
  const promised = moved.filter(isResidentPromise);
  return decision({
    entries: [
      entry({
        action: 'knowCalendar',
        isBySystem: true,
        data: { year, moved },
        isVisibleToResident: promised.length > 0,
      }),
    ],
    events: promised.length > 0 ? [{ type: 'PromisesRecounted', payload: { year, moved: promised } }] : [],
  });
}

export function isResidentPromise({ kind, workOrderId }: Pick<RecountedClock, 'kind' | 'workOrderId'>): boolean {
  return workOrderId === null && RESIDENT_PROMISES.includes(kind);
}

/** Runs, is not broken yet, does not rest, and ends where it was reckoned to. */
function mayMove({ complaint, clocks }: ComplaintFacts, clock: Clock, now: Date): boolean {
  const isResting = complaint.status === 'suspended' && clock.kind === 'resolution';
  if (complaint.status === 'closed' || clock.endedAt !== null || clock.dueAt <= now || isResting) return false;
  return clocks.some(
    (stored) => stored.endedAt === null && isSame(stored, clock) && stored.dueAt.getTime() === clock.dueAt.getTime(),
  );
}

function isSame(one: Clock, other: Clock): boolean {
  return (
    one.kind === other.kind &&
    one.workOrderId === other.workOrderId &&
    one.subjectId === other.subjectId &&
    one.startedAt.getTime() === other.startedAt.getTime()
  );
}

function isTaken(clock: Clock, next: Clock, terms: PromiseTerms, now: Date): boolean {
  if (next.dueAt >= clock.dueAt) return next.dueAt > clock.dueAt;
  return terms.minutesBetween('working', now, next.dueAt) >= LEAST_LEFT_MINUTES;
}

function recountedClock({ kind, workOrderId, subjectId, dueAt }: Clock, next: Clock): RecountedClock {
  const ends = { warnAt: next.warnAt.toISOString(), dueAt: next.dueAt.toISOString() };
  return { kind, workOrderId, subjectId, ...ends, movedFrom: dueAt.toISOString() };
}
