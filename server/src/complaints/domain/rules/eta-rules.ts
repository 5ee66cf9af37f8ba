import { DomainError } from '../../../platform/domain-error';
import type { ComplaintState } from '../facts';

/** 预计时间是给业主的承诺,只能在将来。 */
export function expectedTimeIsInTheFuture(expectedAt: Date, now: Date): void {
  if (expectedAt <= now) throw new DomainError('COMPLAINT.ETA_IN_THE_PAST', { expectedAt: expectedAt.toISOString() });
}

/** 改了预计时间,要向业主说明原因。 */
export function movedExpectedTimeNeedsAReason(
  complaint: ComplaintState,
  expectedAt: Date,
  reason: string | null,
): void {
  if (hasMoved(complaint, expectedAt) && reason === null) {
    throw new DomainError('COMPLAINT.ETA_NEEDS_REASON', { expectedAt: complaint.expectedAt?.toISOString() });
  }
}

export function hasMoved(complaint: ComplaintState, expectedAt: Date): boolean {
  return complaint.expectedAt !== null && complaint.expectedAt.getTime() !== expectedAt.getTime();
}
