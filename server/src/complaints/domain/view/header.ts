/** 五问: received, who, what next, when, how far. Answered at every state. */
import type { ComplaintHeader, ExpectedKind } from '@yingsheng/shared/api/complaint';
import { CLOSE_REASON_LABEL, COMPLAINT_STATUS_LABEL, RESOLVED_LABEL_FOR_STAFF } from '@yingsheng/shared/labels.zh';
import { RESIDENT_CLOSE_REASON_LABEL, RESIDENT_STATUS_LABEL } from '@yingsheng/shared/resident-labels.zh';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { decidingOrder } from '../ball-holder';
import type { ClockState } from '../facts';
import { arrivalClock } from './awaited-help';
import { inChargeOf, isHandler } from './in-charge';
import { nextStepText } from './next-step';
import { isReporter, personOf, type Sight } from './seen';

const PROMISED_TO_RESIDENT: readonly ClockKind[] = ['firstResponse', 'onSite', 'resolution'];

export function headerOf(sight: Sight): ComplaintHeader {
  const { complaint, clocks } = sight.facts;
  const owner = personOf(sight, complaint.firstContactOwnerId);
  const inCharge = inChargeOf(sight);
  if (owner === null) throw new Error(`complaint ${complaint.id} without a first-contact owner`);
  return {
    statusText: statusText(sight),
    firstContactOwner: owner,
    handler: isHandler(inCharge) ? inCharge.person : null,
    inCharge,
    joinedLead: personOf(sight, complaint.joinedLeadId),
    ballHolder: personOf(sight, complaint.ballHolderId),
    nextStep: nextStepText(sight),
    ...nearestPromise(sight),
    arrivalDueAt: arrivalClock(clocks)?.dueAt.toISOString() ?? null,
    etaMovedCount: complaint.etaMovedCount,
    etaMovedReason: complaint.etaMovedReason,
    etaMovedFrom: complaint.etaMovedFrom?.toISOString() ?? null,
    nextUpdateDueAt: running(clocks, 'progressUpdate')?.dueAt.toISOString() ?? null,
    escalatedTo: escalatedTo(sight),
  };
}

function escalatedTo(sight: Sight): ComplaintHeader['escalatedTo'] {
  const { escalatedRole: role, escalatedToId } = sight.facts.complaint;
  const person = personOf(sight, escalatedToId);
  return role === null || person === null ? null : { role, person };
}

function statusText(sight: Sight): string {
  const { status, closeReason } = sight.facts.complaint;
  if (isReporter(sight)) {
    return status === 'closed' && closeReason !== null
      ? RESIDENT_CLOSE_REASON_LABEL[closeReason]
      : RESIDENT_STATUS_LABEL[status];
  }
  if (status === 'resolved') return RESOLVED_LABEL_FOR_STAFF;
  if (status === 'closed' && closeReason !== null) {
    return CLOSE_REASON_LABEL[closeReason];
  }
  return COMPLAINT_STATUS_LABEL[status];
}

/** 挂起时等的是恢复的那一天。 */
function endOfPause({ complaint, workOrders }: Sight['facts']): { kind: 'resume'; dueAt: Date }[] {
  const until = decidingOrder(workOrders)?.suspendedUntil ?? null;
  return complaint.status !== 'suspended' || until === null ? [] : [{ kind: 'resume', dueAt: until }];
}

/** What staff said last replaces the limit of resolution: it is the time the resident was told. */
function nearestPromise({ facts }: Sight): Pick<ComplaintHeader, 'expectedAt' | 'expectedKind'> {
  const { complaint, clocks } = facts;
  if (complaint.status === 'closed') return { expectedAt: null, expectedKind: null };
  if (complaint.status === 'resolved') {
    const dueAt = running(clocks, 'confirmation')?.dueAt ?? null;
    return { expectedAt: dueAt?.toISOString() ?? null, expectedKind: dueAt === null ? null : 'confirmation' };
  }
  const promises: { kind: ExpectedKind; dueAt: Date }[] = clocks.filter(
    (clock) =>
      clock.endedAt === null &&
      PROMISED_TO_RESIDENT.includes(clock.kind) &&
      clock.workOrderId === null &&
      !(clock.kind === 'resolution' && (complaint.expectedAt !== null || complaint.status === 'suspended')),
  );
  const told = complaint.expectedAt === null ? [] : [{ kind: 'eta' as const, dueAt: complaint.expectedAt }];
  const [nearest] = [...promises, ...told, ...endOfPause(facts)].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (nearest === undefined) return { expectedAt: null, expectedKind: null };
  return { expectedAt: nearest.dueAt.toISOString(), expectedKind: nearest.kind };
}

function running(clocks: readonly ClockState[], kind: ClockKind): ClockState | undefined {
  return clocks.find((clock) => clock.kind === kind && clock.endedAt === null);
}
