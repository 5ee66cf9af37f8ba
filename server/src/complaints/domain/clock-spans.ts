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

/** A correction of the class, as the clocks hear of it. */
export interface Correction {
  readonly at: Date;
  readonly pauses: readonly Pause[];
  /** Whether a longer promise counts too: a lead said so, with a reason. */
  readonly mayPutBack: boolean;
  /** Nothing but a longer promise counts: the class stays, and the promise was left behind it. */
  readonly isSameClass: boolean;
}

type Counted = Pick<Clock, 'kind' | 'startedAt' | 'warnAt' | 'dueAt'>;

/**
 * What is broken stays as it is. A tighter promise is counted from where the clock once started, approved pauses added;
 * where it would be broken at once, from the correction. A longer one only where it may be, and only from the correction
 * on. It is a promise of now: what has been announced of the calendar since the clock started counts.
 */
export function correctedSpan(
  terms: PromiseTerms,
  time: TimeBase,
  limitMinutes: number,
  clock: Counted,
  correction: Correction,
): Ends {
  const { at: now, pauses, mayPutBack, isSameClass } = correction;
  const from = standsAt(clock, pauses, now);
  if (clock.dueAt <= from) return clock;
  const counted = (clock.kind === 'resolution' ? pauses : []).reduce<Ends>(
    (ends, pause) => resumedSpan(terms, time, ends, sinceStart(pause, clock.startedAt), now),
    terms.spanFrom(limitMinutes, time, clock.startedAt, now),
  );
  if (counted.dueAt > clock.dueAt) return mayPutBack ? terms.spanFrom(limitMinutes, time, from, now) : clock;
  if (isSameClass) return clock;
  if (counted.dueAt > from) return counted;
  const fresh = terms.spanFrom(limitMinutes, time, from, now);
  return fresh.dueAt < clock.dueAt ? fresh : clock;
}

/** While the matter rests, its own time stands where the rest began. */
export function standsAt({ kind }: Pick<Clock, 'kind'>, pauses: readonly Pause[], at: Date): Date {
  const running = kind === 'resolution' ? pauses.find(({ endedAt }) => endedAt === null) : undefined;
  return running?.startedAt ?? at;
}

/** A pause of an earlier round does not lengthen this one. */
function sinceStart(pause: Pause, startedAt: Date): Pause {
  const isEarlier = pause.endedAt !== null && pause.endedAt <= startedAt;
  return isEarlier ? { ...pause, endedAt: null } : pause;
}
