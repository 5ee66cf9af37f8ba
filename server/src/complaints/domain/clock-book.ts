/**
 * 时钟簿: the clocks of one complaint while its timeline is read, entry by entry. Starting, ending and moving are the
 * only things that can happen to a clock; a promise that is already broken stays broken, however the matter ends.
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { ClockKind, ClockOutcome, CountedLimits } from '@yingsheng/shared/sla/policy';
import { limitsOf } from './clock-limits';
import type { ClockSpan, ClockState, Pause, PromiseTerms } from './facts';
import { endedPause } from './pauses';

/** A clock without the columns that only a stored row has. */
export type Clock = Omit<ClockState, 'id' | 'complaintId' | 'nextStepAt' | 'escalatedPercent' | 'minutesLate'>;

/** What a clock is about, besides its complaint. */
export type ClockSubject = Partial<Pick<ClockState, 'workOrderId' | 'subjectId'>>;

/** Which clock: the last of its kind and subject. */
export type RevivedClock = Pick<Clock, 'kind' | 'workOrderId' | 'subjectId'>;

/** Where that clock ends now that more of the calendar is known; instants, as JSON keeps them. */
export interface RecountedClock extends RevivedClock {
  readonly warnAt: string;
  readonly dueAt: string;
  /** Where it ended before. */
  readonly movedFrom: string;
}

export interface BookState<C extends Clock> {
  readonly clocks: readonly C[];
  readonly pauses: readonly Pause[];
  readonly category: CategoryCode;
  readonly urgency: Urgency;
}

export interface BookChanges<C extends Clock> {
  /** Some may have ended within the same decision. */
  readonly started: readonly Clock[];
  /** Old clocks that ended or moved, as they are now. */
  readonly changed: readonly { readonly was: C; readonly is: C }[];
  /** All pauses, as they are now. */
  readonly pauses: readonly Pause[];
}

export class ClockBook<C extends Clock> {
  private readonly known: { readonly was: C; is: C }[];
  private readonly started: Clock[] = [];
  private readonly pausesSoFar: Pause[];
  private triaged: { readonly category: CategoryCode; readonly urgency: Urgency };

  constructor(
    readonly terms: PromiseTerms,
    { clocks, pauses, category, urgency }: BookState<C>,
  ) {
    this.known = clocks.map((clock) => ({ was: clock, is: clock }));
    this.pausesSoFar = [...pauses];
    this.triaged = { category, urgency };
  }

  get urgency(): Urgency {
    return this.triaged.urgency;
  }

  /** The promise of the class the complaint is in now. */
  get limits(): CountedLimits {
    return limitsOf(this.terms, this.triaged);
  }

  get pauses(): readonly Pause[] {
    return this.pausesSoFar;
  }

  triage(category: CategoryCode, urgency: Urgency): void {
    this.triaged = { category, urgency };
  }

  /** Counted in the time base of the complaint's class unless another is named; `null` minutes: nothing is promised. */
  start(
    kind: ClockKind,
    minutes: number | null,
    from: Date,
    subject: ClockSubject = {},
    time = this.limits.time,
  ): void {
    if (minutes === null) return;
    const { startedAt, warnAt, dueAt } = this.terms.spanFrom(minutes, time, from);
    const { workOrderId = null, subjectId = null } = subject;
    this.started.push({ kind, workOrderId, subjectId, startedAt, warnAt, dueAt, endedAt: null, outcome: null });
  }

  end(kind: ClockKind, outcome: ClockOutcome, at: Date, subject: ClockSubject = {}): void {
    this.eachRunning(
      (clock) => isAbout(clock, kind, subject),
      (clock) => ended(clock, outcome, at),
    );
  }

  /** Of what ended at `at`, those that had run until then run on as if they never had ended, to the deadline they had. */
  revive(at: Date, clocks: readonly RevivedClock[]): void {
    for (const { kind, workOrderId, subjectId } of clocks) {
      const isMeant = (clock: Clock) =>
        clock.endedAt?.getTime() === at.getTime() && isAbout(clock, kind, { workOrderId, subjectId });
      const running = <K extends Clock>(clock: K): K => ({ ...clock, endedAt: null, outcome: null });
      const started = this.started.findLastIndex(isMeant);
      const known = this.known.findLast((clock) => isMeant(clock.is));
      const own = this.started[started];
      if (own !== undefined) this.started[started] = running(own);
      else if (known !== undefined) known.is = running(known.is);
    }
  }

  /** 当时就守住了，只是现在才知道: the clock that started at `startedAt` ended at `at`, whatever became of it since. */
  keepAfterAll(kind: ClockKind, at: Date, startedAt: Date, subject: ClockSubject = {}): void {
    const isMeant = (clock: Clock) =>
      isAbout(clock, kind, subject) && clock.startedAt.getTime() === startedAt.getTime();
    const kept = <K extends Clock>(clock: K): K => ended({ ...clock, endedAt: null, outcome: null }, 'met', at);
    for (const clock of this.known) if (isMeant(clock.is)) clock.is = kept(clock.is);
    this.started.forEach((clock, index) => {
      if (isMeant(clock)) this.started[index] = kept(clock);
    });
  }

  endAll(at: Date): void {
    this.eachRunning(
      () => true,
      (clock) => ended(clock, 'cancelled', at),
    );
  }

  /** Moves the running clock of the complaint itself, unless it is about something else. */
  move(
    kind: ClockKind,
    spanOf: (clock: Clock) => Pick<ClockSpan, 'warnAt' | 'dueAt'>,
    subject: ClockSubject = {},
  ): void {
    this.eachRunning(
      (clock) => isAbout(clock, kind, subject),
      (clock) => {
        const { warnAt, dueAt } = spanOf(clock);
        return { ...clock, warnAt, dueAt };
      },
    );
  }

  pause(pause: Pause): void {
    this.pausesSoFar.push(pause);
  }

  /** Closes the running pause at `at`, but never after the instant it was approved until; `null`: none is running. */
  resume(at: Date): Pause | null {
    const last = this.pausesSoFar.at(-1);
    if (last === undefined || last.endedAt !== null) return null;
    const ended = endedPause(last, at);
    this.pausesSoFar.splice(-1, 1, ended);
    return ended;
  }

  changes(): BookChanges<C> {
    return {
      started: this.started,
      changed: this.known.filter(({ was, is }) => was !== is),
      pauses: this.pausesSoFar,
    };
  }

  /** Every clock as it is now, those of before first. */
  all(): readonly Clock[] {
    return [...this.known.map(({ is }) => is), ...this.started];
  }

  private eachRunning(isMeant: (clock: Clock) => boolean, change: <K extends Clock>(clock: K) => K): void {
    for (const clock of this.known) {
      if (clock.is.endedAt === null && isMeant(clock.is)) clock.is = change(clock.is);
    }
    this.started.forEach((clock, index) => {
      if (clock.endedAt === null && isMeant(clock)) this.started[index] = change(clock);
    });
  }
}

function isAbout(clock: Clock, kind: ClockKind, { workOrderId = null, subjectId = null }: ClockSubject): boolean {
  return clock.kind === kind && clock.workOrderId === workOrderId && clock.subjectId === subjectId;
}

/** What was kept before it was promised, as a correction may make it, was kept at once. */
function ended<C extends Clock>(clock: C, outcome: ClockOutcome, at: Date): C {
  const endedAt = at < clock.startedAt ? clock.startedAt : at;
  return { ...clock, endedAt, outcome: clock.dueAt < endedAt ? 'breached' : outcome };
}
