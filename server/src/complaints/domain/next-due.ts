/** 最近的时限: which running promise ends first; lists sort by it and call a complaint overdue after it. */
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { ClockState, ComplaintState, WorkOrderState } from './facts';

/** Promises to the resident that the lead order must keep; co-handling has a limit of its own. */
const OWED_BY_WORK: readonly ClockKind[] = ['onSite', 'resolution', 'progressUpdate'];

type Standing = Pick<ComplaintState, 'status' | 'suspendedAt'>;

/**
 * Staff owe nothing while the resident makes up their mind, nor is repair time counted while suspended; but what was late
 * by then stays late. What still runs on a closed matter, an appeal or a call, is listed where those are; the matter
 * itself waits for nothing.
 */
export function owedClocks(complaint: Standing, clocks: readonly ClockState[]): ClockState[] {
  if (complaint.status === 'closed') return [];
  return clocks.filter(
    (clock) => clock.endedAt === null && clock.kind !== 'confirmation' && !isResting(complaint, clock),
  );
}

/** 挂起停表: of the matter's own repair time, where it was not over yet. */
function isResting({ status, suspendedAt }: Standing, { kind, workOrderId, dueAt }: ClockState): boolean {
  const isOfMatter = kind === 'resolution' && workOrderId === null;
  return status === 'suspended' && isOfMatter && (suspendedAt === null || dueAt > suspendedAt);
}

export function earliest(clocks: readonly ClockState[]): ClockState | null {
  return clocks.reduce<ClockState | null>(
    (first, clock) => (first === null || clock.dueAt < first.dueAt ? clock : first),
    null,
  );
}

export function complaintNextDueAt(complaint: Standing, clocks: readonly ClockState[]): Date | null {
  return earliest(owedClocks(complaint, clocks))?.dueAt ?? null;
}

/** What this order still owes first: to be taken, while offered; then the work itself. */
export function workOrderNextDueAt(
  order: WorkOrderState,
  complaint: Standing,
  clocks: readonly ClockState[],
): Date | null {
  if (!isWorkOrderOpen(order.status)) return null;
  return earliest(workOrderClocks(order, complaint, clocks))?.dueAt ?? null;
}

export function workOrderClocks(
  order: Pick<WorkOrderState, 'id' | 'kind'>,
  complaint: Standing,
  clocks: readonly ClockState[],
): ClockState[] {
  return owedClocks(complaint, clocks).filter(
    (clock) =>
      clock.workOrderId === order.id ||
      (order.kind === 'lead' && clock.workOrderId === null && OWED_BY_WORK.includes(clock.kind)),
  );
}
