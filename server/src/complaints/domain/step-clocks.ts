/** 时钟上派生的列: the next step of the ladder, how far it has run, and how late a broken promise was kept. */
import { limitsOf, timeBaseOf } from './clock-limits';
import type { Decision } from './decision';
import type { ClockState, ComplaintFacts } from './facts';
import { minutesLate, nextStepAt, type StepGround } from './ladder-steps';

type GroundFacts = Pick<ComplaintFacts, 'complaint' | 'terms' | 'pauses'>;

/** What the steps of one clock of this complaint are counted from. */
export function stepGroundOf(facts: GroundFacts, clock: Pick<ClockState, 'kind' | 'subjectId'>): StepGround {
  const { complaint, terms, pauses } = facts;
  const isHandover = clock.subjectId !== null && clock.subjectId === complaint.handover?.id;
  return {
    ladder: terms.ladder,
    terms,
    // A handover is answered by the clock on the wall: shifts end at night too.
    time: isHandover ? 'roundTheClock' : timeBaseOf(clock.kind, limitsOf(terms, complaint)),
    pauses,
    isSuspended: complaint.status === 'suspended',
  };
}

/** What is derived of a clock, before it is. */
export const UNSTEPPED = { nextStepAt: null, escalatedPercent: null, minutesLate: null } as const;

/** The clocks of `after` with those columns; a clock that nothing happened to stays the same object. */
export function steppedClocks(
  before: ComplaintFacts | null,
  after: GroundFacts,
  clocks: readonly ClockState[],
  { steps }: Pick<Decision, 'steps'>,
): ClockState[] {
  const wasSuspended = before?.complaint.status === 'suspended';
  const isTurned = wasSuspended !== (after.complaint.status === 'suspended');
  return clocks.map((clock) => {
    const was = before?.clocks.find((other) => other.id === clock.id);
    const taken = steps.filter((step) => step.clockId === clock.id).at(-1);
    const isOver = clock.endedAt !== null;
    if (clock === was && (isOver || (taken === undefined && !isTurned))) return clock;
    // What a promise was about may be over together with it.
    const ground = stepGroundOf(isOver ? (before ?? after) : after, clock);
    const stepped = { ...clock, escalatedPercent: taken === undefined ? clock.escalatedPercent : taken.percent };
    const { endedAt, outcome, dueAt } = clock;
    const isBroken = endedAt !== null && outcome === 'breached';
    return {
      ...stepped,
      nextStepAt: nextStepAt(ground, stepped),
      minutesLate: isBroken ? minutesLate(ground, dueAt, endedAt) : null,
    };
  });
}
