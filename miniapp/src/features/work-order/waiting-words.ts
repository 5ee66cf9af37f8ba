import type { SuspensionView, TransferView } from '@yingsheng/shared/api/complaint';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { SUSPENSION_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { promiseText } from '@yingsheng/shared/time-words';

/** `等配件，明天 10:00 前恢复`; while it waits, whose decision that is. */
export function suspensionText(
  { isApproved, reasonKind, expectedReturnAt, approver }: SuspensionView,
  now: Date,
): string {
  const rest = `${SUSPENSION_REASON_LABEL[reasonKind]}，${promiseText(expectedReturnAt, now)}恢复`;
  return isApproved ? rest : `申请挂起，等${approver.name}批准：${rest}`;
}

/** What colleagues ask each other about an order, as the person asked, the giver or a third reads it. */
export function transferText(
  transfer: TransferView,
  { status, allowedActions }: Pick<WorkOrderSummary, 'status' | 'allowedActions'>,
): string {
  const { from, to } = transfer;
  if (status === 'returned') return `${from.name}建议由${to.name}接手`;
  if (allowedActions.includes('acceptTransfer')) return `${from.name}想转给您`;
  return allowedActions.includes('declineTransfer')
    ? `已请${to.name}接手，答复前仍由您负责`
    : `${from.name}想转给${to.name}，等答复`;
}

/** In a list the reason stands beside it. */
export function askedLine(transfer: TransferView, order: Pick<WorkOrderSummary, 'status' | 'allowedActions'>): string {
  return `${transferText(transfer, order)}：${transfer.reason}`;
}
