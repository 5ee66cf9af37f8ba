/**
 * 时钟: which promises start, end or move follows from what happened, never from what somebody typed.
 * Editing, commenting or urging moves nothing (计时不可被留言或修改重置). A promise that is already broken
 * stays broken, however the matter ends.
 */
import { CONFIRMATION_TIMEOUT_HOURS } from '@yingsheng/shared/complaint/limits';
import {
  ACCEPT_ORDER_MINUTES,
  type ClockKind,
  type ClockOutcome,
  type Limits,
  limitClassOf,
} from '@yingsheng/shared/sla/policy';
import type { Decision } from './decision';
import type { ClockSpan, ClockState, ComplaintFacts, WorkOrderState } from './facts';

/** Working minutes a lead has to decide on a proposal to decline. */
const APPROVAL_MINUTES = 240;
const UPDATING_ACTIONS: readonly string[] = ['accept', 'publishUpdate'];

export type NewClock = ClockSpan & { readonly kind: ClockKind; readonly workOrderId: string | null };
export interface ClockEnd {
  readonly clock: ClockState;
  readonly outcome: ClockOutcome;
}
export type ClockMove = Pick<ClockState, 'id' | 'warnAt' | 'dueAt'>;
export interface ClockChanges {
  readonly starts: readonly NewClock[];
  readonly ends: readonly ClockEnd[];
  readonly moves: readonly ClockMove[];
}

interface Change {
  readonly before: ComplaintFacts | null;
  readonly after: ComplaintFacts;
  readonly decision: Decision;
  readonly now: Date;
  readonly limits: Limits;
}

export function clockChanges(
  before: ComplaintFacts | null,
  after: ComplaintFacts,
  decision: Decision,
  now: Date,
): ClockChanges {
  const change: Change = { before, after, decision, now, limits: limitsOf(after) };
  const ledger = new ClockLedger(before?.clocks ?? [], now);
  if (before === null) startPromises(ledger, change);
  if (before?.complaint.status === 'closed' && after.complaint.status !== 'closed') startSecondRound(ledger, change);
  followResponse(ledger, change);
  followUpdates(ledger, change);
  followOrders(ledger, change);
  followDecline(ledger, change);
  followResolution(ledger, change);
  if (before !== null) movePromises(ledger, before, change);
  if (after.complaint.status === 'closed') ledger.endAll();
  return ledger.changes();
}

export function limitsOf(facts: ComplaintFacts): Limits {
  return facts.terms.limits[limitClassOf(facts.complaint.category, facts.complaint.urgency)];
}

function startPromises(ledger: ClockLedger, { after, limits }: Change): void {
  const from = after.complaint.submittedAt;
  const start = (kind: ClockKind, minutes: number | null) => {
    if (minutes !== null) ledger.start(kind, after.terms.spanFrom(minutes, limits.time, from));
  };
  start('firstResponse', limits.firstResponseMinutes);
  start('onSite', limits.onSiteMinutes);
  start('resolution', limits.resolutionMinutes);
  start('progressUpdate', limits.progressUpdateMinutes);
}

/** 重新打开: the work is owed again, within the same limits. */
function startSecondRound(ledger: ClockLedger, { after, limits, now }: Change): void {
  ledger.start('resolution', after.terms.spanFrom(limits.resolutionMinutes, limits.time, now));
  startUpdateRhythm(ledger, after, limits, now);
}

function startUpdateRhythm(ledger: ClockLedger, after: ComplaintFacts, limits: Limits, now: Date): void {
  if (limits.progressUpdateMinutes === null) return;
  ledger.start('progressUpdate', after.terms.spanFrom(limits.progressUpdateMinutes, limits.time, now));
}

function followResponse(ledger: ClockLedger, { before, after }: Change): void {
  if (after.complaint.firstRespondedAt !== null && before?.complaint.firstRespondedAt === null) {
    ledger.end('firstResponse', 'met');
  }
  const arrived = (facts: ComplaintFacts | null) =>
    facts?.workOrders.some((order) => order.arrivedAt !== null) ?? false;
  if (arrived(after) && !arrived(before)) ledger.end('onSite', 'met');
}

/** 告知节奏: every published update keeps the promise and starts the next. */
function followUpdates(ledger: ClockLedger, { before, after, decision, limits, now }: Change): void {
  if (before === null || !decision.entries.some((entry) => UPDATING_ACTIONS.includes(entry.action))) return;
  ledger.end('progressUpdate', 'met');
  startUpdateRhythm(ledger, after, limits, now);
}

function followOrders(ledger: ClockLedger, { before, after, limits }: Change): void {
  for (const order of after.workOrders) {
    const was = before?.workOrders.find((other) => other.id === order.id);
    const isOfferedAnew = order.status === 'offered' && !isSameOffer(was, order);
    if (was?.status === 'offered' && (order.status !== 'offered' || isOfferedAnew)) {
      ledger.end('acceptOrder', order.status === 'accepted' ? 'met' : 'cancelled', order.id);
    }
    if (!isOfferedAnew) continue;
    const minutes = ACCEPT_ORDER_MINUTES[after.complaint.urgency];
    ledger.start('acceptOrder', after.terms.spanFrom(minutes, limits.time, order.offeredAt), order.id);
  }
}

function isSameOffer(was: WorkOrderState | undefined, order: WorkOrderState): boolean {
  return (
    was?.status === 'offered' &&
    was.offeredToId === order.offeredToId &&
    was.offeredAt.getTime() === order.offeredAt.getTime()
  );
}

function followDecline(ledger: ClockLedger, { before, after, now }: Change): void {
  const wasPending = (before?.complaint.declineProposal ?? null) !== null;
  const isPending = after.complaint.declineProposal !== null;
  if (wasPending && (!isPending || after.complaint.status === 'closed')) ledger.end('approval', 'met');
  if (!wasPending && isPending) ledger.start('approval', after.terms.spanFrom(APPROVAL_MINUTES, 'working', now));
}

function followResolution(ledger: ClockLedger, change: Change): void {
  const { before, after, now } = change;
  const was = before?.complaint.status;
  const is = after.complaint.status;
  if (is === 'resolved' && was !== 'resolved') {
    ledger.end('resolution', 'met');
    ledger.end('progressUpdate', 'met');
    ledger.end('firstResponse', 'met');
    ledger.end('onSite', 'cancelled');
    ledger.start('confirmation', after.terms.spanFrom(CONFIRMATION_TIMEOUT_HOURS * 60, 'roundTheClock', now));
  }
  if (was !== 'resolved' || is === 'resolved') return;
  // Silence is no answer; everything else is.
  ledger.end('confirmation', after.complaint.closeReason === 'timeout' ? 'cancelled' : 'met');
  if (is === 'in_progress') startSecondRound(ledger, change);
}

/** A corrected category or urgency brings the promise of that class; an approved pause adds what was left. */
function movePromises(ledger: ClockLedger, before: ComplaintFacts, change: Change): void {
  const { after, limits, now } = change;
  const old = limitsOf(before);
  if (before.complaint.status === 'suspended' && after.complaint.status === 'in_progress') {
    const pausedAt = before.complaint.suspendedAt ?? now;
    ledger.move('resolution', (clock) => {
      const left = after.terms.minutesBetween(limits.time, pausedAt, clock.dueAt);
      return after.terms.spanFrom(left, limits.time, now);
    });
  }
  if (old === limits) return;
  const minutes: readonly (readonly [ClockKind, number | null])[] = [
    ['firstResponse', limits.firstResponseMinutes],
    ['onSite', limits.onSiteMinutes],
    ['resolution', limits.resolutionMinutes],
    ['progressUpdate', limits.progressUpdateMinutes],
  ];
  for (const [kind, limit] of minutes) {
    if (limit === null) ledger.end(kind, 'cancelled');
    else ledger.move(kind, (clock) => correctedSpan(after, limits, limit, clock, now));
  }
  if (old.onSiteMinutes === null && limits.onSiteMinutes !== null && isBeforeArrival(after)) {
    ledger.start('onSite', after.terms.spanFrom(limits.onSiteMinutes, limits.time, now));
  }
}

/**
 * Counted from where the clock once started, so that correcting to and fro gains no time; a tighter
 * promise that would be broken at once counts from the correction, but never later than it was due.
 */
function correctedSpan(
  { terms }: ComplaintFacts,
  limits: Limits,
  limitMinutes: number,
  clock: ClockState,
  now: Date,
): ClockSpan {
  const span = terms.spanFrom(limitMinutes, limits.time, clock.startedAt);
  if (span.dueAt > now || clock.dueAt <= now) return span;
  const fresh = terms.spanFrom(limitMinutes, limits.time, now);
  return fresh.dueAt < clock.dueAt ? fresh : clock;
}

function isBeforeArrival(facts: ComplaintFacts): boolean {
  const { status } = facts.complaint;
  return (
    (status === 'submitted' || status === 'accepted' || status === 'in_progress') &&
    facts.workOrders.every((order) => order.arrivedAt === null)
  );
}

/** Collects what changes, so that each clock is written once. */
class ClockLedger {
  private readonly starts: NewClock[] = [];
  private readonly ends: ClockEnd[] = [];
  private readonly moves: ClockMove[] = [];

  constructor(
    private readonly clocks: readonly ClockState[],
    private readonly now: Date,
  ) {}

  start(kind: ClockKind, span: ClockSpan, workOrderId: string | null = null): void {
    const { startedAt, warnAt, dueAt } = span;
    this.starts.push({ kind, workOrderId, startedAt, warnAt, dueAt });
  }

  end(kind: ClockKind, outcome: ClockOutcome, workOrderId: string | null = null): void {
    for (const clock of this.running(kind, workOrderId)) {
      this.ends.push({ clock, outcome: clock.dueAt < this.now ? 'breached' : outcome });
    }
  }

  move(kind: ClockKind, spanOf: (clock: ClockState) => ClockSpan): void {
    for (const clock of this.running(kind, null)) {
      const { warnAt, dueAt } = spanOf(clock);
      this.moves.push({ id: clock.id, warnAt, dueAt });
    }
  }

  endAll(): void {
    for (const clock of this.clocks) {
      if (this.isRunning(clock)) {
        this.ends.push({ clock, outcome: clock.dueAt < this.now ? 'breached' : 'cancelled' });
      }
    }
    this.starts.length = 0;
  }

  changes(): ClockChanges {
    return { starts: this.starts, ends: this.ends, moves: this.moves };
  }

  private running(kind: ClockKind, workOrderId: string | null): ClockState[] {
    return this.clocks.filter(
      (clock) => clock.kind === kind && clock.workOrderId === workOrderId && this.isRunning(clock),
    );
  }

  private isRunning(clock: ClockState): boolean {
    return clock.endedAt === null && !this.ends.some((end) => end.clock.id === clock.id);
  }
}
