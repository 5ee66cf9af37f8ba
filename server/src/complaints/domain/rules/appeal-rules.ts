/**
 * 申诉：不予受理、确认关闭或超时关闭，业主不服都可以申诉，每次关闭一次，限期内提出。撤回和并案的不必申诉，重新反映即可。
 */
import type { CloseReason } from '@yingsheng/shared/complaint/status';
import { APPEAL_WINDOW_DAYS } from '@yingsheng/shared/follow-up/appeal';
import { DomainError } from '../../../platform/domain-error';
import type { Appeal, ComplaintState } from '../facts';

type Closing = Pick<ComplaintState, 'closeReason' | 'closedAt' | 'appeal'>;

const DAY_MS = 86_400_000;
const APPEALABLE: readonly (CloseReason | null)[] = ['declined', 'confirmed', 'confirmedByPhone', 'timeout'];

/** `null`: there is nothing to appeal against. */
export function appealUntil({ closeReason, closedAt }: Closing): Date | null {
  if (closedAt === null || !APPEALABLE.includes(closeReason)) return null;
  return new Date(closedAt.getTime() + APPEAL_WINDOW_DAYS * DAY_MS);
}

export function isAppealable(complaint: Closing, now: Date): boolean {
  const until = appealUntil(complaint);
  return complaint.appeal === null && until !== null && until >= now;
}

export function isAppealPending({ appeal }: Pick<ComplaintState, 'appeal'>): boolean {
  return appeal !== null && appeal.verdict === null;
}

export function eachClosingIsAppealedOnceAndInTime(complaint: Closing, now: Date): void {
  const until = appealUntil(complaint);
  if (until === null) throw new DomainError('APPEAL.NOT_APPEALABLE', { closeReason: complaint.closeReason });
  if (complaint.appeal !== null) throw new DomainError('APPEAL.ALREADY_FILED');
  if (until < now) throw new DomainError('APPEAL.WINDOW_OVER', { windowDays: APPEAL_WINDOW_DAYS });
}

/** 申诉没有结论以前不另外重新打开：成立就会返工，先打开等于悄悄撤掉申诉。 */
export function aRunningAppealDecidesFirst(complaint: Pick<ComplaintState, 'appeal'>): void {
  if (isAppealPending(complaint)) throw new DomainError('APPEAL.STILL_PENDING');
}

export function appealMustBePending({ appeal }: Pick<ComplaintState, 'appeal'>): Appeal {
  if (appeal === null || appeal.verdict !== null) throw new DomainError('APPEAL.NOT_PENDING');
  return appeal;
}
