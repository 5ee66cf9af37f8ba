/**
 * 球在谁手上: every open complaint has exactly one person whose move it is. Where nobody else must
 * act, it is the first-contact owner (首接责任制): never nobody.
 */
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { ComplaintState, WorkOrderState } from './facts';

type BallComplaint = Pick<ComplaintState, 'status' | 'reporterId' | 'firstContactOwnerId' | 'declineProposal'>;

/** `null` only when the complaint is closed. */
export function ballHolderOf(complaint: BallComplaint, workOrders: readonly WorkOrderState[]): string | null {
  if (complaint.status === 'closed') return null;
  if (complaint.status === 'resolved') return complaint.reporterId ?? complaint.firstContactOwnerId;
  if (complaint.declineProposal !== null) return complaint.declineProposal.deciderId;
  const order = decidingOrder(workOrders);
  return (order === undefined ? null : holderOfOrder(order)) ?? complaint.firstContactOwnerId;
}

/** The open lead order speaks for the complaint; without one, the first open co-handling order. */
export function decidingOrder(workOrders: readonly WorkOrderState[]): WorkOrderState | undefined {
  const open = workOrders.filter((order) => isWorkOrderOpen(order.status));
  return open.find((order) => order.kind === 'lead') ?? open[0];
}

/** 挂起待批: asked for, not decided yet. */
export function isAwaitingApproval(order: Pick<WorkOrderState, 'status' | 'suspension'>): boolean {
  return order.suspension !== null && order.status !== 'suspended';
}

/** Whose move an open order is; `null`: nobody's but the owner's. */
export function holderOfOrder(order: WorkOrderState): string | null {
  if (order.coordinatorId !== null) return order.coordinatorId;
  if (order.status === 'offered') return order.offeredToId;
  if (order.status === 'returned') return null;
  if (isAwaitingApproval(order)) return order.suspension?.approverId ?? null;
  return order.handlerId;
}
