import type { ClockView, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { allowedComplaintActions } from '../allowed-actions';
import { isToVerify } from '../danger-doubt';
import type { ClockState, ComplaintState } from '../facts';
import { earliest, owedClocks } from '../next-due';
import { hasAPartIn } from '../parties';
import { filingSideOf } from './filing';
import { headerOf } from './header';
import { isReporter, personOf, type Sight } from './seen';

/** `unreadCount`: messages of others since the person last read; told to whoever has a part in the matter. */
export interface SummaryCounts {
  readonly unreadCount: number;
  readonly householdCount: number;
}

export function summaryOf(
  sight: Sight,
  { unreadCount, householdCount }: SummaryCounts,
): Omit<ComplaintSummary, 'estateName'> {
  const { asker, facts, now } = sight;
  const { complaint, clocks } = facts;
  const owed = owedClocks(complaint, clocks).filter((clock) => !isForHandover(clock, complaint));
  const next = complaint.status === 'resolved' ? runningConfirmation(clocks) : earliest(owed);
  return {
    id: complaint.id,
    number: complaint.number,
    title: complaint.title,
    status: complaint.status,
    closeReason: complaint.closeReason,
    category: complaint.category,
    urgency: complaint.urgency,
    estateId: complaint.estateId,
    placeText: complaint.placeText,
    submittedAt: complaint.submittedAt.toISOString(),
    header: headerOf(sight),
    nextClock: next === null ? null : clockView(next),
    isOverdue: complaint.nextDueAt !== null && complaint.nextDueAt < now,
    reopenCount: complaint.reopenCount,
    unreadCount: hasAPartIn(asker, facts) ? unreadCount : 0,
    householdCount: isReporter(sight) ? null : householdCount,
    isToVerify: isToVerify(complaint) && !isReporter(sight),
    handover: handoverView(sight),
    filing: filingSideOf(sight),
    allowedActions: allowedComplaintActions(asker, facts, now),
    version: complaint.version,
  };
}

export function clockView(clock: ClockState): ClockView {
  return {
    id: clock.id,
    kind: clock.kind,
    startedAt: clock.startedAt.toISOString(),
    warnAt: clock.warnAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    endedAt: clock.endedAt?.toISOString() ?? null,
    outcome: clock.outcome,
  };
}

function runningConfirmation(clocks: readonly ClockState[]): ClockState | null {
  return clocks.find((clock) => clock.kind === 'confirmation' && clock.endedAt === null) ?? null;
}

/** The receiver's time to answer; nothing that the matter itself waits for. */
function isForHandover({ subjectId, endedAt }: ClockState, { handover }: ComplaintState): boolean {
  return endedAt === null && handover !== null && subjectId === handover.id;
}

/** Until it is accepted nothing changes for the resident, so there is nothing to tell. */
function handoverView(sight: Sight): ComplaintSummary['handover'] {
  const { complaint, clocks } = sight.facts;
  const { handover } = complaint;
  if (handover === null || isReporter(sight)) return null;
  const { fromId, toId, reason, proposedAt } = handover;
  const [from, to] = [personOf(sight, fromId), personOf(sight, toId)];
  const running = clocks.find((clock) => isForHandover(clock, complaint));
  const clock = running === undefined ? null : clockView(running);
  return from === null || to === null ? null : { from, to, reason, proposedAt, clock };
}
