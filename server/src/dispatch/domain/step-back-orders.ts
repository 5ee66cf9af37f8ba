/** 当事人回避,工单怎么办:手上的另派他人,不算退单;等他接手、批准、裁定的,换人或作罢。 */
import { isAwaitingApproval } from '../../complaints/domain/ball-holder';
import { type Decision, decision, entry, type WorkOrderPatch } from '../../complaints/domain/decision';
import { type ComplaintFacts, type ComplaintState, SYSTEM, type WorkOrderState } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { assertWorkOrderAction } from '../../complaints/domain/permission';
import { calledOffTransfer, RELEASED } from '../../complaints/domain/release-order';
import type { Choice } from './duty-candidate';
import { resumeComplaint } from './resume-complaint';
import { updateOrder } from './update-order';

export const RECUSAL_REASON = '当事人回避';

type Accusing = Pick<ComplaintState, 'accusedIds'>;

/** What of an open order is in the hands of somebody accused; `null`: nothing. */
export type Entanglement = 'holding' | 'receiving' | 'approving' | 'ruling';

export function entanglementOf(order: WorkOrderState, { accusedIds }: Accusing): Entanglement | null {
  const isAccused = (id: string | null | undefined) => accusedIds.includes(id ?? '');
  if (isAccused(order.handlerId) || (order.status === 'offered' && isAccused(order.offeredToId))) return 'holding';
  if (isAccused(order.coordinatorId)) return 'ruling';
  if (isAccused(order.transferProposal?.toId)) return 'receiving';
  return isAwaitingApproval(order) && isAccused(order.suspension?.approverId) ? 'approving' : null;
}

/** `successor`: who takes it, rules on it or approves instead; `null` where nobody can or need be. */
export function passOnOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  successor: Choice | null,
  now: Date,
): Decision {
  switch (entanglementOf(order, facts.complaint)) {
    case 'holding':
      return successor === null ? decision({}) : offeredToAnother(facts, order, successor, now);
    case 'ruling':
      return successor === null ? decision({}) : anotherCoordinator(order, successor);
    case 'receiving':
      return withoutReceiver(order);
    case 'approving':
      return anotherApprover(order, successor);
    case null:
      return decision({});
  }
}

function offeredToAnother(facts: ComplaintFacts, order: WorkOrderState, choice: Choice, now: Date): Decision {
  assertWorkOrderAction(facts, order, SYSTEM, 'recuse');
  const { personId: offereeId, why } = choice;
  const { id: workOrderId, departmentId } = order;
  const patch = {
    ...RELEASED,
    status: 'offered',
    handlerId: null,
    acceptedAt: null,
    arrivedAt: null,
    offeredToId: offereeId,
    offeredAt: now,
    whyChosen: why,
    coordinatorId: null,
  } as const satisfies WorkOrderPatch;
  const offered = decision({
    complaint: { nextStep: null },
    workOrders: [updateOrder(order, patch)],
    entries: [recusal(order, { handlerId: offereeId, why })],
    events: [
      ...calledOffTransfer(order),
      { type: 'WorkOrderOffered', payload: { workOrderId, offereeId, departmentId } },
    ],
  });
  return mergeDecisions(offered, resumeComplaint(facts, order));
}

function anotherCoordinator(order: WorkOrderState, { personId: coordinatorId }: Choice): Decision {
  return decision({
    workOrders: [updateOrder(order, { coordinatorId })],
    entries: [recusal(order, { handlerId: null, coordinatorId })],
    events: [{ type: 'RulingNeeded', payload: { workOrderId: order.id, coordinatorId } }],
  });
}

/** The giver keeps it; a colleague who was only suggested for a ruling is no longer. */
function withoutReceiver(order: WorkOrderState): Decision {
  if (order.transferProposal === null) return decision({});
  if (order.status === 'returned') return decision({ workOrders: [updateOrder(order, { transferProposal: null })] });
  const { fromId, toId } = order.transferProposal;
  const workOrderId = order.id;
  return decision({
    workOrders: [updateOrder(order, { transferProposal: null, offeredToId: fromId })],
    entries: [
      entry({
        action: 'workOrder.declineTransfer',
        workOrderId,
        isBySystem: true,
        reason: RECUSAL_REASON,
        data: { fromId, toId, how: 'recused' },
        isVisibleToResident: false,
      }),
    ],
    events: [
      { type: 'TransferDeclined', payload: { workOrderId, fromId, toId, workerId: fromId, reason: RECUSAL_REASON } },
    ],
  });
}

/** With nobody else to approve, the request is over and the work goes on. */
function anotherApprover(order: WorkOrderState, successor: Choice | null): Decision {
  const { id: workOrderId, suspension } = order;
  if (suspension === null) return decision({});
  if (successor === null) {
    const rejected = { action: 'workOrder.rejectSuspension', workOrderId, reason: RECUSAL_REASON } as const;
    return decision({
      workOrders: [updateOrder(order, { suspension: null })],
      entries: [entry({ ...rejected, isBySystem: true, isVisibleToResident: false })],
      events: [
        {
          type: 'SuspensionRejected',
          payload: { workOrderId, workerId: suspension.requestedById, reason: RECUSAL_REASON },
        },
      ],
    });
  }
  const { requestedById: byId, reasonKind, reason, expectedReturnAt } = suspension;
  const deciderId = successor.personId;
  return decision({
    workOrders: [updateOrder(order, { suspension: { ...suspension, approverId: deciderId } })],
    events: [
      {
        type: 'SuspensionRequested',
        payload: { workOrderId, deciderId, byId, reasonKind, reason, expectedReturnAt },
      },
    ],
  });
}

function recusal({ id: workOrderId }: WorkOrderState, data: Readonly<Record<string, unknown>>) {
  return entry({ action: 'workOrder.recuse', workOrderId, isBySystem: true, reason: RECUSAL_REASON, data });
}
