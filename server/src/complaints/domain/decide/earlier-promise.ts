/**
 * 并案不洗掉超时: what was promised of the merged matter holds for the one it goes on in, where that comes earlier; what
 * is late already is late there. Undone, the other has the promises it had.
 */
import type { Clock, RecountedClock } from '../clock-book';
import { timeBaseOf } from '../clock-limits';
import { standsAt } from '../clock-spans';
import { type Decision, decision, entry } from '../decision';
import type { ComplaintFacts } from '../facts';
import { isResidentPromise } from './know-calendar';

/** With what it was before, should the merging be undone. */
export interface TakenPromise extends RecountedClock {
  readonly warnedFrom: string;
}

/** What of a matter its promises depend on. */
export type PromisedFacts = Pick<ComplaintFacts, 'complaint' | 'pauses' | 'terms'> & {
  readonly clocks: readonly Clock[];
};

/** Nothing where the target is promised as early already. */
export function takeOverPromises(merged: PromisedFacts, target: PromisedFacts, now: Date): Decision {
  const { id: mergedId, number: mergedNumber } = merged.complaint;
  const moved = runningPromises(target).flatMap((mine) => {
    const theirs = runningPromises(merged).find(({ kind }) => kind === mine.kind);
    const dueAt = theirs === undefined ? mine.dueAt : dueThere(merged, theirs, target, mine, now);
    return dueAt < mine.dueAt ? [movedTo(mine, dueAt)] : [];
  });
  if (moved.length === 0) return decision({});
  const data = { mergedId, mergedNumber, moved };
  return decision({ entries: [entry({ action: 'earlierPromise', isBySystem: true, data })] });
}

/** @param taken of the entry that took them over. What moved on since stays where it is. */
export function promisesGivenBack(target: PromisedFacts, taken: readonly TakenPromise[]): RecountedClock[] {
  return taken.flatMap(({ kind, workOrderId, subjectId, dueAt, movedFrom, warnedFrom }) => {
    const mine = runningPromises(target).find((clock) => clock.kind === kind);
    if (mine === undefined || mine.dueAt.toISOString() !== dueAt) return [];
    return [{ kind, workOrderId, subjectId, warnAt: warnedFrom, dueAt: movedFrom, movedFrom: dueAt }];
  });
}

function runningPromises({ clocks }: PromisedFacts): Clock[] {
  return clocks.filter((clock) => clock.endedAt === null && clock.subjectId === null && isResidentPromise(clock));
}

/** On the same time: while either matter rests, what is left of a promise is left where the other stands. */
function dueThere(merged: PromisedFacts, theirs: Clock, target: PromisedFacts, mine: Clock, now: Date): Date {
  const [there, here] = [standsAt(theirs, merged.pauses, now), standsAt(mine, target.pauses, now)];
  if (theirs.dueAt <= there) return theirs.dueAt < here ? theirs.dueAt : here;
  if (there === here) return theirs.dueAt;
  const time = timeBaseOf(theirs.kind, merged.terms.limitsFor(merged.complaint.category, merged.complaint.urgency));
  const left = merged.terms.minutesBetween(time, there, theirs.dueAt);
  return target.terms.spanFrom(left, time, here).dueAt;
}

function movedTo({ kind, workOrderId, subjectId, warnAt, dueAt: was }: Clock, dueAt: Date): TakenPromise {
  return {
    kind,
    workOrderId,
    subjectId,
    warnAt: (warnAt < dueAt ? warnAt : dueAt).toISOString(),
    dueAt: dueAt.toISOString(),
    movedFrom: was.toISOString(),
    warnedFrom: warnAt.toISOString(),
  };
}
