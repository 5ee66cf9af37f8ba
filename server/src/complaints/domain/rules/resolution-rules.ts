import { categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { DomainError } from '../../../platform/domain-error';
import type { ComplaintFacts } from '../facts';

/** 还有工单没完成，就不能告诉业主办结。 */
export function resolutionNeedsAllWorkOrdersDone(facts: ComplaintFacts): void {
  const open = facts.workOrders.filter((order) => isWorkOrderOpen(order.status));
  if (open.length > 0) throw new DomainError('COMPLAINT.OPEN_WORK_ORDERS', { workOrderIds: open.map(({ id }) => id) });
}

/** 工程类办结要有处理后的照片。 */
export function engineeringResolutionNeedsAnAfterPhoto(facts: ComplaintFacts): void {
  if (categoryGroupOf(facts.complaint.category) === 'engineering' && facts.afterPhotoCount === 0) {
    throw new DomainError('COMPLAINT.AFTER_PHOTO_MISSING');
  }
}
