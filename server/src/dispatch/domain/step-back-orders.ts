/** 当事人回避，或者同事离岗，工单怎么办：手上的另派他人，不算退单；等他接手、批准、裁定的，换人或作罢。 */
import { isAwaitingApproval } from '../../complaints/domain/ball-holder';
import { type Decision, decision, entry, type WorkOrderPatch } from '../../complaints/domain/decision';
import { type ComplaintFacts, SYSTEM, type WorkOrderState } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { assertWorkOrderAction } from '../../complaints/domain/permission';
import { calledOffTransfer, RELEASED } from '../../complaints/domain/release-order';
import type { Choice } from './duty-candidate';
import { resumeComplaint } from './resume-complaint';
import { updateOrder } from './update-order';

/** Who lets go of everything, and how it came to that: they are accused, or no longer work here. */
export interface Leaving {
  readonly personIds: readonly string[];
  readonly how: 'recused' | 'left';
}

/** In words for the timeline. */
export const LEAVING_REASON = { recused: '当事人回避', left: '原来负责的同事离岗' } as const satisfies Record<
  Leaving['how'],
  string
>;

/** What of an open order is in the hands of somebody who lets go; `null`: nothing. */
export type Entanglement = 'holding' | 'receiving' | 'approving' | 'ruling';

export function entanglementOf(order: WorkOrderState, personIds: readonly string[]): Entanglement | null {
  const lets = (id: string | null | undefined) => personIds.includes(id ?? '');
  if (lets(order.handlerId) || (order.status === 'offered' && lets(order.offeredToId))) return 'holding';
  if (lets(order.coordinatorId)) return 'ruling';
  if (lets(order.transferProposal?.toId)) return 'receiving';
  return isAwaitingApproval(order) && lets(order.suspension?.approverId) ? 'approving' : null;
}

/** `successor`: who takes it, rules on it or approves instead; `null` where nobody can or need be. */
export function passOnOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  successor: Choice | null,
  leaving: Leaving,
  now: Date,
): Decision {
  switch (entanglementOf(order, leaving.personIds)) {
    case 'holding':
      return successor === null ? decision({}) : offeredToAnother(facts, order, successor, leaving, now);
    case 'ruling':
      return successor === null ? decision({}) : anotherCoordinator(order, successor, leaving);
    case 'receiving':
      return withoutReceiver(order, leaving);
    case 'approving':
      return anotherApprover(order, successor, leaving);
    case null:
      return decision({});
  }
}

function offeredToAnother(
  facts: ComplaintFacts,
  order: WorkOrderState,
  choice: Choice,
  leaving: Leaving,
  now: Date,
): Decision {
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
    entries: [recusal(order, leaving, { handlerId: offereeId, why })],
    events: [
      ...calledOffTransfer(order),
      { type: 'WorkOrderOffered', payload: { workOrderId, offereeId, departmentId } },
    ],
  });
  return mergeDecisions(offered, resumeComplaint(facts, order));
}

function anotherCoordinator(order: WorkOrderState, { personId: coordinatorId }: Choice, leaving: Leaving): Decision {
  return decision({
    workOrders: [updateOrder(order, { coordinatorId })],
    entries: [recusal(order, leaving, { handlerId: null, coordinatorId })],
    events: [{ type: 'RulingNeeded', payload: { workOrderId: order.id, coordinatorId } }],
  });
}

/** The giver keeps it; a colleague who was only suggested for a ruling is no longer. */
function withoutReceiver(order: WorkOrderState, { how }: Leaving): Decision {
  if (order.transferProposal === null) return decision({});
  if (order.status === 'returned') return decision({ workOrders: [updateOrder(order, { transferProposal: null })] });
  const { fromId, toId } = order.transferProposal;
  const workOrderId = order.id;
  const reason = LEAVING_REASON[how];
  return decision({
    workOrders: [updateOrder(order, { transferProposal: null, offeredToId: fromId })],
    entries: [
      entry({
        action: 'workOrder.declineTransfer',
        workOrderId,
        isBySystem: true,
        reason,
        data: { fromId, toId, how },
        isVisibleToResident: false,
      }),
    ],
    events: [{ type: 'TransferDeclined', payload: { workOrderId, fromId, toId, workerId: fromId, reason } }],
  });
}

/** With nobody else to approve, the request is over and the work goes on. */
function anotherApprover(order: WorkOrderState, successor: Choice | null, { how }: Leaving): Decision {
  const { id: workOrderId, suspension } = order;
  if (suspension === null) return decision({});
  if (successor === null) {
    const reason = LEAVING_REASON[how];
    const rejected = { action: 'workOrder.rejectSuspension', workOrderId, reason } as const;
    return decision({
      workOrders: [updateOrder(order, { suspension: null })],
      entries: [entry({ ...rejected, isBySystem: true, isVisibleToResident: false })],
      events: [
        {
          type: 'SuspensionRejected',
          payload: { workOrderId, workerId: suspension.requestedById, reason },
        },
      ],
    });
  }
  const { requestedById: byId, reasonKind, reason, expectedReturnAt } = suspension;
  const deciderId = successor.personId;
  return decision({
    workOrders: [updateOrder(order, { suspension: { ...suspension, approverId: deciderId } })],
    entries: [decisionPassedOn('suspension', how, deciderId, workOrderId)],
    events: [
      {
        type: 'SuspensionRequested',
        payload: { workOrderId, deciderId, byId, reasonKind, reason, expectedReturnAt },
      },
    ],
  });
}

/** What colleagues ask of each other is theirs: the resident reads of it once it is decided. */
export function decisionPassedOn(
  about: 'decline' | 'suspension',
  how: Leaving['how'],
  toId: string,
  workOrderId: string | null = null,
) {
  const reason = LEAVING_REASON[how];
  const data = { about, toId };
  return entry({ action: 'passOnDecision', workOrderId, isBySystem: true, reason, data, isVisibleToResident: false });
}

function recusal({ id: workOrderId }: WorkOrderState, { how }: Leaving, data: Readonly<Record<string, unknown>>) {
  const reason = LEAVING_REASON[how];
  return entry({ action: 'workOrder.recuse', workOrderId, isBySystem: true, reason, data: { ...data, how } });
}
