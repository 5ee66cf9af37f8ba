/** 时限的重算: where a running promise ends after an approved pause, or after the matter's class was corrected. */
import type { TimeBase } from '@yingsheng/shared/sla/policy';
import type { Clock } from './clock-book';
import type { ClockSpan, Pause, PromiseTerms } from './facts';

type Ends = Pick<ClockSpan, 'warnAt' | 'dueAt'>;

/**
 * What was left when the pause began is left when it ends; what was already broken then stays broken. `heardAt` as in
 * `PromiseTerms`.
 */
export function resumedSpan(terms: PromiseTerms, time: TimeBase, clock: Ends, pause: Pause, heardAt?: Date): Ends {
  const { startedAt, endedAt } = pause;
  if (endedAt === null) return clock;
  const shifted = (instant: Date) =>
    instant <= startedAt
      ? instant
      : terms.spanFrom(terms.minutesBetween(time, startedAt, instant, heardAt), time, endedAt, heardAt).dueAt;
  return { warnAt: shifted(clock.warnAt), dueAt: shifted(clock.dueAt) };
}

/**
 * Counted from where the clock once started, so that correcting to and fro gains no time; approved pauses since then
 * are added. A tighter promise that would be broken at once counts from the correction, but never later than it was due.
 * It is a promise of now: what has been announced of the calendar since the clock started counts.
 */
export function correctedSpan(
  terms: PromiseTerms,
  time: TimeBase,
  limitMinutes: number,
  clock: Pick<Clock, 'kind' | 'startedAt' | 'warnAt' | 'dueAt'>,
  pauses: readonly Pause[],
  now: Date,
): Ends {
  const counted = clock.kind === 'resolution' ? pauses : [];
  const span = counted.reduce<Ends>(
    (ends, pause) => resumedSpan(terms, time, ends, sinceStart(pause, clock.startedAt), now),
    terms.spanFrom(limitMinutes, time, clock.startedAt, now),
  );
  if (span.dueAt > now || clock.dueAt <= now) return span;
  const fresh = terms.spanFrom(limitMinutes, time, now);
  return fresh.dueAt < clock.dueAt ? fresh : clock;
}

/** A pause of an earlier round does not lengthen this one. */
function sinceStart(pause: Pause, startedAt: Date): Pause {
  const isEarlier = pause.endedAt !== null && pause.endedAt <= startedAt;
  return isEarlier ? { ...pause, endedAt: null } : pause;
}
