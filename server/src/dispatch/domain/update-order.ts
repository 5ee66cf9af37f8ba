import type { WorkOrderChange, WorkOrderPatch } from '../../complaints/domain/decision';
import type { WorkOrderState } from '../../complaints/domain/facts';

export function updateOrder(order: WorkOrderState, patch: WorkOrderPatch): WorkOrderChange {
  return { change: 'update', id: order.id, patch };
}
