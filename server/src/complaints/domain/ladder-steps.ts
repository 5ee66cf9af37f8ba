/**
 * 升级的时刻：按时限用去的比例逐级上报，比例按这项时限自己的时间计(工作时间或全天候);经批准的挂起不计入。
 * 每一级只走一次；到期(100%)一定记一次超时，不论阶梯上有没有这一级。
 */
import { BREACH_PERCENT, isLadderClockKind, type Ladder } from '@yingsheng/shared/sla/ladder';
import type { TimeBase } from '@yingsheng/shared/sla/policy';
import type { ClockState, Pause, PromiseTerms } from './facts';

/** What the instants of a clock's steps are counted from, besides the clock itself. */
export interface StepGround {
  readonly ladder: Ladder;
  readonly terms: Pick<PromiseTerms, 'spanFrom' | 'minutesBetween'>;
  readonly time: TimeBase;
  readonly pauses: readonly Pause[];
  readonly isSuspended: boolean;
}

type SteppedClock = Pick<ClockState, 'kind' | 'workOrderId' | 'startedAt' | 'dueAt' | 'endedAt' | 'escalatedPercent'>;

/** The percents at which something is still to happen, lowest first. */
export function rungsLeft(ladder: Ladder, { kind, escalatedPercent }: SteppedClock): number[] {
  if (!isLadderClockKind(kind)) return [];
  const percents = ladder.filter((step) => step.clockKind === kind).map((step) => step.percent);
  return [...new Set([...percents, BREACH_PERCENT])]
    .filter((percent) => percent > (escalatedPercent ?? 0))
    .sort((a, b) => a - b);
}

/** When the next step of a running clock is due; `null`: it has ended, is paused, or no step is left. */
export function nextStepAt(ground: StepGround, clock: SteppedClock): Date | null {
  if (clock.endedAt !== null || isPaused(ground, clock)) return null;
  const [next] = rungsLeft(ground.ladder, clock);
  return next === undefined ? null : stepAt(ground, clock, next);
}

/** The percents that are due at `now`, lowest first. */
export function rungsDue(ground: StepGround, clock: SteppedClock, now: Date): number[] {
  if (clock.endedAt !== null || isPaused(ground, clock)) return [];
  return rungsLeft(ground.ladder, clock).filter((percent) => stepAt(ground, clock, percent) <= now);
}

/** Minutes of the clock's own time between its limit and `at`, at least one: late is late. */
export function minutesLate({ terms, time }: Pick<StepGround, 'terms' | 'time'>, dueAt: Date, at: Date): number {
  return Math.max(1, Math.ceil(terms.minutesBetween(time, dueAt, at)));
}

/** Steps are no promises: they are spaced by all that is known of the calendar, whenever it was announced. */
const BY_NOW = new Date(8_640_000_000_000_000);

/**
 * Counted back from the due time (or on from it): what was paused lies before, so a step after a pause falls where just
 * so much of the limit is left.
 */
function stepAt(ground: StepGround, clock: SteppedClock, percent: number): Date {
  if (percent === BREACH_PERCENT) return clock.dueAt;
  const { terms, time } = ground;
  const total = terms.minutesBetween(time, clock.startedAt, clock.dueAt, BY_NOW);
  const limit = total - pausedMinutes(ground, clock);
  const minutes = total + (percent / BREACH_PERCENT - 1) * limit;
  return terms.spanFrom(Math.max(0, minutes), time, clock.startedAt, BY_NOW).dueAt;
}

function pausedMinutes({ terms, time, pauses }: StepGround, clock: SteppedClock): number {
  if (!restsWithTheMatter(clock)) return 0;
  const { startedAt } = clock;
  return pauses.reduce((sum, pause) => {
    if (pause.endedAt === null || pause.endedAt <= startedAt) return sum;
    const from = pause.startedAt < startedAt ? startedAt : pause.startedAt;
    return sum + terms.minutesBetween(time, from, pause.endedAt, BY_NOW);
  }, 0);
}

function isPaused({ isSuspended }: StepGround, clock: SteppedClock): boolean {
  return isSuspended && restsWithTheMatter(clock);
}

/** 挂起时只有这件反映的解决时限停下；告知进展从不停，协办部门的时限也照走。 */
function restsWithTheMatter({ kind, workOrderId }: SteppedClock): boolean {
  return kind === 'resolution' && workOrderId === null;
}
