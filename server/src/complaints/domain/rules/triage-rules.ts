import { isLowerUrgency, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { DomainError } from '../../../platform/domain-error';

/** 安全从不悄悄降级：降低紧急程度必须写明理由。 */
export function loweringUrgencyNeedsAReason(from: Urgency, to: Urgency, reason: string | null): void {
  if (isLowerUrgency(from, to) && reason === null)
    throw new DomainError('COMPLAINT.LOWERING_NEEDS_REASON', { from, to });
}

/** 说出去的时限不悄悄变长：只改类别也一样，必须写明理由。 */
export function aLongerPromiseNeedsAReason(reason: string | null): void {
  if (reason === null) throw new DomainError('COMPLAINT.LONGER_PROMISE_NEEDS_REASON', {});
}
