import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';

/** Where an order stands in one line: `工程部 · 待接单 · 李建国，已退回 1 次`. */
export function situationText(
  order: Pick<WorkOrderDetail, 'departmentName' | 'status' | 'handler' | 'offeree' | 'bounceCount'>,
): string {
  const who = order.handler ?? order.offeree;
  const parts = [order.departmentName, WORK_ORDER_STATUS_LABEL[order.status], ...(who === null ? [] : [who.name])];
  return `${parts.join(' · ')}${order.bounceCount > 0 ? `，退回过 ${order.bounceCount} 次` : ''}`;
}
