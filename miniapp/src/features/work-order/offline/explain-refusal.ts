import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import type { RequestFailed } from '../../../platform/request';

type OrderNow = Pick<WorkOrderDetail, 'status' | 'handler' | 'offeree'>;

const OVERTAKEN = new Set([
  'WORK_ORDER.STALE_VERSION',
  'WORK_ORDER.ALREADY_TAKEN',
  'WORK_ORDER.CLAIM_NOT_COUNTED',
  'WORK_ORDER.ACTION_NOT_IN_STATE',
  'WORK_ORDER.ACTION_NOT_YOURS',
  'COMPLAINT.STALE_VERSION',
  'COMPLAINT.ACTION_NOT_IN_STATE',
  'COMPLAINT.ACTION_NOT_YOURS',
]);

/** Something happened to the order while the phone was without a signal; anything else says itself what is wrong. */
export function isOvertaken({ code }: Pick<RequestFailed, 'code'>): boolean {
  return OVERTAKEN.has(code);
}

/** What happened meanwhile, by the order as it is now; `null`: the person may not see it any more. */
export function explainOvertaken(order: OrderNow | null, personId: string): string {
  if (order === null) return '这张工单已经转给别人，您现在看不到它了。';
  const { status, handler, offeree } = order;
  if (status === 'cancelled') return '这张工单已经取消，不用再去了。';
  if (handler !== null && handler.id !== personId) return `这张工单已经由${nameOf(handler)}负责。`;
  if (handler === null && offeree !== null && offeree.id !== personId) return `这张工单已经改派给${nameOf(offeree)}。`;
  if (status === 'returned') return '这张工单正在等裁定由谁处理。';
  if (status === 'suspended') return '这张工单已经挂起，恢复处理后可以再试一次。';
  return `这张工单现在是“${WORK_ORDER_STATUS_LABEL[status]}”，这一步不用再做。`;
}

function nameOf({ name, departmentName }: NonNullable<OrderNow['handler']>): string {
  return departmentName === null ? name : `${departmentName}${name}`;
}
