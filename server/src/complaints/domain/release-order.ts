/**
 * 作罢：工单易手、完成或取消时，还没答复的转派、还没批的挂起一并作罢，不留尾巴；被问到的同事要知道不用再接。
 */
import type { NewComplaintEvent, WorkOrderPatch } from './decision';
import type { WorkOrderState } from './facts';

/** Nothing waits for an answer any more. */
export const RELEASED = {
  transferProposal: null,
  suspension: null,
  suspendedUntil: null,
} as const satisfies WorkOrderPatch;

/** Tells whoever was asked to take the order over that it is off; nothing where nobody was. */
export function calledOffTransfer(order: WorkOrderState): NewComplaintEvent[] {
  if (order.transferProposal === null || order.status === 'returned') return [];
  const { fromId, toId } = order.transferProposal;
  return [{ type: 'TransferCalledOff', payload: { workOrderId: order.id, fromId, workerId: toId } }];
}
