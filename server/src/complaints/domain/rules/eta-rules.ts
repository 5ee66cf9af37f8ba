import { DomainError } from '../../../platform/domain-error';
import type { ComplaintState } from '../facts';

const FARTHEST_MS = 366 * 86_400_000;

/** 预计时间是给业主的承诺，只能在将来。 */
export function expectedTimeIsInTheFuture(expectedAt: Date, now: Date): void {
  if (expectedAt <= now) throw new DomainError('COMPLAINT.ETA_IN_THE_PAST', { expectedAt: expectedAt.toISOString() });
}

/** 一年以后的“预计”等于没有答复。 */
export function expectedTimeIsWithinAYear(expectedAt: Date, now: Date): void {
  if (expectedAt.getTime() - now.getTime() > FARTHEST_MS) {
    throw new DomainError('REQUEST.INVALID', { fields: { expectedAt: '预计时间最远不超过一年' } });
  }
}

/** 改了预计时间，要向业主说明原因。 */
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
