/** 关闭投诉时，没做完的工单逐张写明原因取消，从不悄悄消失。 */
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { type Decision, decision, entry } from './decision';
import type { ComplaintFacts, WorkOrderState } from './facts';
import { calledOffTransfer, RELEASED } from './release-order';

export function cancelOpenWorkOrders(facts: ComplaintFacts, reason: string): Decision {
  const open = facts.workOrders.filter((order) => isWorkOrderOpen(order.status));
  return decision({
    workOrders: open.map(({ id }) => ({
      change: 'update',
      id,
      patch: { ...RELEASED, status: 'cancelled', coordinatorId: null },
    })),
    entries: open.map(({ id }) =>
      entry({ action: 'workOrder.cancel', workOrderId: id, isBySystem: true, reason, isVisibleToResident: false }),
    ),
    events: open.flatMap((order) => [
      { type: 'WorkOrderCancelled', payload: { workOrderId: order.id, reason, workerId: workerOf(order) } },
      ...calledOffTransfer(order),
    ]),
  });
}

/** Who was at it, or had been asked, and must hear that it is off; `null`: nobody yet. */
export function workerOf(order: WorkOrderState): string | null {
  return order.handlerId ?? order.offeredToId;
}
