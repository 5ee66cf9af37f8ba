/** 时钟上派生的列: the next step of the ladder, how far it has run, and how late a broken promise was kept. */
import { limitsOf, timeBaseOf } from './clock-limits';
import type { Decision } from './decision';
import type { ClockState, ComplaintFacts } from './facts';
import { minutesLate, nextStepAt, type StepGround } from './ladder-steps';

type GroundFacts = Pick<ComplaintFacts, 'complaint' | 'terms' | 'pauses'>;

/** What the steps of one clock of this complaint are counted from. */
export function stepGroundOf(facts: GroundFacts, { kind }: Pick<ClockState, 'kind'>): StepGround {
  const { complaint, terms, pauses } = facts;
  return {
    ladder: terms.ladder,
    terms,
    time: timeBaseOf(kind, limitsOf(terms, complaint)),
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
    const ground = stepGroundOf(after, clock);
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
