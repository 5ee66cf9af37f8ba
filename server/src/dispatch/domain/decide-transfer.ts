/**
 * 转派：原处理人写明原因、请一位同事接手；同事答应之前，人还是原来的人负责。接手算一次流转；同事不接、没在规定时间
 * 答复、或原处理人撤回，工单仍在原处理人手上。
 */
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts, TransferProposal, WorkOrderState } from '../../complaints/domain/facts';
import { assertWorkOrderAction } from '../../complaints/domain/permission';
import { RELEASED } from '../../complaints/domain/release-order';
import { departmentMayCoHandle } from './co-handling-rules';
import {
  decliningNeedsAReason,
  nothingElseMustWaitForAnAnswer,
  type Receiver,
  ruledOrderIsNotTransferred,
  transferMustBePending,
} from './transfer-rules';
import { updateOrder } from './update-order';

type Person = Asker & { readonly personId: string };

/** What the handler asks for, once everything that forbids it was asked. */
export function transferProposal(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Person,
  { receiver, reason }: { readonly receiver: Receiver; readonly reason: string },
  now: Date,
): TransferProposal {
  assertWorkOrderAction(facts, order, asker, 'proposeTransfer');
  ruledOrderIsNotTransferred(order);
  nothingElseMustWaitForAnAnswer(order);
  if (order.kind === 'coHandling') departmentMayCoHandle(facts, order, receiver.departmentId);
  return {
    fromId: asker.personId,
    toId: receiver.personId,
    toDepartmentId: receiver.departmentId,
    reason,
    proposedAt: now.toISOString(),
  };
}

export function proposeTransfer(order: WorkOrderState, proposal: TransferProposal): Decision {
  const { fromId, toId, reason } = proposal;
  return decision({
    workOrders: [updateOrder(order, { transferProposal: proposal, offeredToId: toId })],
    entries: [
      entry({
        action: 'workOrder.proposeTransfer',
        workOrderId: order.id,
        reason,
        data: { fromId, toId },
        isVisibleToResident: false,
      }),
    ],
    events: [{ type: 'TransferProposed', payload: { workOrderId: order.id, offereeId: toId, fromId, reason } }],
  });
}

/** 接手: responsibility moves now, and with it the department. */
export function acceptTransfer(facts: ComplaintFacts, order: WorkOrderState, asker: Person, now: Date): Decision {
  const { fromId, toId, toDepartmentId, reason } = transferMustBePending(order);
  assertWorkOrderAction(facts, order, asker, 'acceptTransfer');
  if (order.kind === 'coHandling') departmentMayCoHandle(facts, order, toDepartmentId);
  return decision({
    complaint: order.kind === 'lead' ? { leadDepartmentId: toDepartmentId, nextStep: null } : {},
    workOrders: [
      updateOrder(order, {
        ...RELEASED,
        status: 'accepted',
        departmentId: toDepartmentId,
        handlerId: toId,
        acceptedAt: now,
        arrivedAt: null,
        bounceCount: order.bounceCount + 1,
        returnedByIds: [...order.returnedByIds, fromId],
        whyChosen: `同事转来：${reason}`,
      }),
    ],
    entries: [
      entry({
        action: 'workOrder.acceptTransfer',
        workOrderId: order.id,
        reason,
        data: { kind: order.kind, fromId, toId },
      }),
    ],
    events: [{ type: 'TransferAccepted', payload: { workOrderId: order.id, workerId: fromId, toId, fromId, reason } }],
  });
}

/** 不接、撤回或没人答复: the order stays where it was. */
export function declineTransfer(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  reason: string | null,
): Decision {
  const { fromId, toId } = transferMustBePending(order);
  assertWorkOrderAction(facts, order, asker, 'declineTransfer');
  const how = asker.personId === null ? 'lapsed' : asker.personId === toId ? 'declined' : 'calledOff';
  const why = how === 'declined' ? decliningNeedsAReason(reason) : reason;
  const payload = { workOrderId: order.id, fromId, toId, reason: why };
  const event = {
    lapsed: { type: 'TransferLapsed', payload: { ...payload, workerId: fromId } },
    declined: { type: 'TransferDeclined', payload: { ...payload, workerId: fromId } },
    calledOff: { type: 'TransferCalledOff', payload: { ...payload, workerId: toId } },
  } as const;
  return decision({
    workOrders: [
      updateOrder(order, {
        transferProposal: null,
        offeredToId: fromId,
        // Whoever said no, or nothing, is not asked again.
        returnedByIds: how === 'calledOff' ? order.returnedByIds : [...order.returnedByIds, toId],
      }),
    ],
    entries: [
      entry({
        action: 'workOrder.declineTransfer',
        workOrderId: order.id,
        reason: why,
        data: { fromId, toId, how },
        isVisibleToResident: false,
      }),
    ],
    events: [event[how]],
  });
}
