/** 不变量 7: what may move a due time, and how far. As in `invariants`: each rule throws with what contradicts it. */

import type { RecountedClock } from '../../src/complaints/domain/clock-book';
import { standsAt } from '../../src/complaints/domain/clock-spans';
import type { ClockState } from '../../src/complaints/domain/facts';
import type { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import type { History } from './history';
import { must } from './must';

/** A co-handling order that rests moves its own clock only. */
const RESTING = ['resume', 'workOrder.approveSuspension', 'workOrder.resume'];
const CORRECTING = ['correctTriage', 'confirmDanger'];
/** Of a merging: the earlier promise is taken over, and given back where the merging is undone. */
const MERGING = ['earlierPromise', 'letGo'];
const MOVING = [...RESTING, ...CORRECTING, ...MERGING];

interface Moved {
  readonly was: ClockState;
  readonly is: ClockState;
}

export function onlyWhatMayMovesADueTime(before: History, after: History, added: readonly TimelineEntry[]): void {
  if (added.some((entry) => MOVING.includes(entry.action))) return;
  for (const { was, is } of movedIn(before, after)) must(false, was, is);
}

/**
 * A correction takes back no breach. It puts a promise back only where a lead says so, with a reason, and then counts
 * from the correction; what the new class does not promise ends broken where it was broken.
 */
export function aCorrectionTakesBackNoBreach(
  before: History,
  after: History,
  added: readonly TimelineEntry[],
  leadIds: readonly string[],
): void {
  const correction = added.find(({ action }) => CORRECTING.includes(action));
  if (correction === undefined) return;
  const { pauses, terms } = before.facts;
  const { category, urgency } = after.facts.complaint;
  const { time } = terms.limitsFor(category, urgency);
  const isByLead =
    correction.data.mayPutBack === true && correction.reason !== null && leadIds.includes(correction.actorId ?? '');
  for (const was of before.facts.clocks.filter(({ endedAt }) => endedAt === null)) {
    const is = after.facts.clocks.find(({ id }) => id === was.id);
    const stand = standsAt(was, pauses, correction.occurredAt);
    if (was.dueAt < stand) {
      must(is?.dueAt.getTime() === was.dueAt.getTime(), was, is);
      must(is?.endedAt === null || is?.outcome === 'breached', was, is);
    } else if (is !== undefined && is.dueAt > was.dueAt) {
      const minutes = limitOf(after, is.kind);
      must(isByLead && minutes.some((limit) => sameInstant(terms.spanFrom(limit, time, stand).dueAt, is)), was, is);
    } else if (is?.outcome === 'cancelled' && is.kind !== 'verification') must(isByLead, was, is);
  }
}

/** 并案: taken over is only what comes earlier; undone, a promise is back where it was before. */
export function aMergingMovesOnlyForward(before: History, after: History, added: readonly TimelineEntry[]): void {
  if (added.some((entry) => [...RESTING, ...CORRECTING].includes(entry.action))) return;
  const taken = before.entries.filter(({ action }) => action === 'earlierPromise');
  for (const { was, is } of movedIn(before, after)) {
    if (is.dueAt < was.dueAt) continue;
    const givenBack = taken.flatMap(({ data }) => data.moved as RecountedClock[]);
    must(
      givenBack.some((one) => one.kind === is.kind && one.movedFrom === is.dueAt.toISOString()),
      was,
      is,
    );
  }
}

function movedIn(before: History, after: History): Moved[] {
  return before.facts.clocks.flatMap((was) => {
    const is = after.facts.clocks.find(({ id }) => id === was.id);
    return is === undefined || is.dueAt.getTime() === was.dueAt.getTime() ? [] : [{ was, is }];
  });
}

/** The first update is owed with the answer at the earliest. */
function limitOf({ facts: { terms, complaint } }: History, kind: ClockState['kind']): number[] {
  const limits = terms.limitsFor(complaint.category, complaint.urgency);
  const { firstResponseMinutes, onSiteMinutes, resolutionMinutes, progressUpdateMinutes } = limits;
  const own = {
    firstResponse: [firstResponseMinutes],
    onSite: [onSiteMinutes],
    resolution: [resolutionMinutes],
    progressUpdate: [progressUpdateMinutes, Math.max(progressUpdateMinutes ?? 0, firstResponseMinutes)],
  };
  return (kind in own ? own[kind as keyof typeof own] : []).filter((minutes) => minutes !== null);
}

function sameInstant(one: Date, { dueAt }: ClockState): boolean {
  return one.getTime() === dueAt.getTime();
}
