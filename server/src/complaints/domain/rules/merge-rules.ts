import { isOpen } from '@yingsheng/shared/complaint/status';
import { DomainError } from '../../../platform/domain-error';
import type { ComplaintState } from '../facts';

export type MergeTarget = Pick<ComplaintState, 'id' | 'number' | 'estateId' | 'status' | 'accusedIds'>;

/** 只能并到同一小区、还没关闭的另一件反映。 */
export function mergeTargetIsAnotherOpenComplaintOfTheEstate(
  complaint: ComplaintState,
  target: MergeTarget | null,
): MergeTarget {
  const isValid =
    target !== null && target.id !== complaint.id && target.estateId === complaint.estateId && isOpen(target.status);
  if (!isValid) throw new DomainError('COMPLAINT.MERGE_TARGET_INVALID');
  return target;
}

/** 并案不能绕开回避:这一件点名的人,在要并入的那一件也要回避。 */
export function mergingMustNotLoseTheAccused(complaint: ComplaintState, target: MergeTarget): void {
  if (complaint.accusedIds.some((personId) => !target.accusedIds.includes(personId))) {
    throw new DomainError('COMPLAINT.MERGE_LOSES_ACCUSED', { targetNumber: target.number });
  }
}
