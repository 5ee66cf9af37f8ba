/** 工单上等答复的事: what waits for somebody on a work order, as lists and details show it. */
import type { SuspensionView, TransferView, WorkOrderBrief } from '@yingsheng/shared/api/complaint';
import type { WorkOrderState } from '../facts';
import { handsOf } from './hands';
import { briefOf, isReporter, type Names, personOf, type Sight } from './seen';
import type { WrittenEntry } from './timeline';

export function transferView(names: Names, { transferProposal }: WorkOrderState): TransferView | null {
  if (transferProposal === null) return null;
  const { fromId, toId, toDepartmentId, reason, proposedAt } = transferProposal;
  return {
    from: briefOf(names.people, fromId),
    to: briefOf(names.people, toId),
    toDepartmentName: names.departmentNames.get(toDepartmentId) ?? '',
    reason,
    proposedAt,
  };
}

export function suspensionView(
  { people }: Pick<Names, 'people'>,
  { suspension }: WorkOrderState,
): SuspensionView | null {
  if (suspension === null) return null;
  const { reasonKind, reason, expectedReturnAt, requestedById, approverId, approvedById } = suspension;
  return {
    isApproved: approvedById !== null,
    reasonKind,
    reason,
    expectedReturnAt,
    requestedBy: briefOf(people, requestedById),
    approver: briefOf(people, approvedById ?? approverId),
  };
}

/** A resident sees who works on it and an approved pause; what is still being settled among staff is not theirs to read. */
export function orderBrief(sight: Sight, order: WorkOrderState, entries: readonly WrittenEntry[]): WorkOrderBrief {
  const isForResident = isReporter(sight);
  const suspension = suspensionView(sight, order);
  return {
    id: order.id,
    kind: order.kind,
    departmentName: sight.departmentNames.get(order.departmentId) ?? '',
    status: order.status,
    handler: personOf(sight, order.handlerId),
    suspension: isForResident && suspension?.isApproved !== true ? null : suspension,
    transfer: isForResident ? null : transferView(sight, order),
    hands: isForResident ? [] : handsOf(sight, order, entries),
  };
}
