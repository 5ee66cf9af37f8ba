/**
 * 球在谁手上: every open complaint has exactly one person whose move it is. Where nobody else must
 * act, it is the first-contact owner (首接责任制): never nobody.
 */
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { ClockState, ComplaintFacts, ComplaintState, WorkOrderState } from './facts';

type BallComplaint = Pick<
  ComplaintState,
  'status' | 'reporterId' | 'firstContactOwnerId' | 'declineProposal' | 'dangerDoubt'
>;

/** `null` only when the complaint is closed. */
export function ballHolderOf(complaint: BallComplaint, workOrders: readonly WorkOrderState[]): string | null {
  if (complaint.status === 'closed') return null;
  if (complaint.status === 'resolved') return complaint.reporterId ?? complaint.firstContactOwnerId;
  // 待核实: before anything else somebody finds out whether there is danger.
  if (complaint.dangerDoubt !== null) return complaint.firstContactOwnerId;
  if (complaint.declineProposal !== null) return complaint.declineProposal.deciderId;
  const order = decidingOrder(workOrders);
  return (order === undefined ? null : holderOfOrder(order)) ?? complaint.firstContactOwnerId;
}

type MoverFacts = Pick<ComplaintFacts, 'workOrders' | 'spendings'> & {
  readonly complaint: Pick<
    ComplaintState,
    'ballHolderId' | 'firstContactOwnerId' | 'handover' | 'appeal' | 'arbiterId' | 'callerId'
  >;
};

/**
 * Who keeps this very promise or breaks it: the owner owes the answer, the calls and the finding out; an order's own is owed by whoever has the order,
 * a decision by whoever was asked for it; everything else by whose move the matter is.
 */
export function moverOf(
  { complaint, workOrders, spendings }: MoverFacts,
  { kind, workOrderId, subjectId }: Pick<ClockState, 'kind' | 'workOrderId' | 'subjectId'>,
): string | null {
  if (kind === 'firstResponse' || kind === 'callTask' || kind === 'verification') return complaint.firstContactOwnerId;
  if (kind === 'followUpCall') return complaint.callerId;
  if (subjectId !== null) {
    if (subjectId === complaint.appeal?.id) return complaint.arbiterId;
    if (subjectId === complaint.handover?.id) return complaint.handover.toId;
    return spendings.find((spending) => spending.id === subjectId)?.approverId ?? complaint.ballHolderId;
  }
  const own = workOrders.find((order) => order.id === workOrderId);
  return (own === undefined ? null : holderOfOrder(own)) ?? complaint.ballHolderId;
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
