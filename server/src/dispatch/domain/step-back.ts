/**
 * 回避:被点名的人当场放手,不算退单,也不等谁同意。首接责任由核实的负责人接下,手上的工单另派他人,等他决定的事换人决定。
 */
import { applyDecision } from '../../complaints/domain/apply-decision';
import { takenOver } from '../../complaints/domain/decide/handover';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import {
  type Asker,
  type ComplaintFacts,
  type ComplaintState,
  SYSTEM,
  type WorkOrderState,
} from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { assertWorkOrderAction } from '../../complaints/domain/permission';
import type { Choice } from './duty-candidate';

const REASON = '当事人回避';

/** Who goes on instead, chosen among those who are not accused. */
export interface Successors {
  /** Of the change of owner, should there be one. */
  readonly handoverId: string;
  /** By id of the order: who is asked to take it, or rules on it. */
  readonly forOrders: ReadonlyMap<string, Choice>;
  /** Who decides on a proposal to decline. */
  readonly deciderId: string | null;
}

export function isAccusedHolding(order: WorkOrderState, { accusedIds }: Pick<ComplaintState, 'accusedIds'>): boolean {
  return [order.handlerId, order.offeredToId].some((id) => id !== null && accusedIds.includes(id));
}

export function isAccusedRuling(order: WorkOrderState, { accusedIds }: Pick<ComplaintState, 'accusedIds'>): boolean {
  return order.coordinatorId !== null && accusedIds.includes(order.coordinatorId);
}

/** Everything that the accused of `facts` still had in hand; nothing where they had nothing. */
export function stepBack(
  facts: ComplaintFacts,
  asker: Asker & { readonly personId: string },
  successors: Successors,
  now: Date,
): Decision {
  const steps: ((facts: ComplaintFacts) => Decision)[] = [
    callOffHandover,
    (before) => takeOwnership(before, asker.personId, successors.handoverId),
    (before) => passOnDecline(before, successors.deciderId),
    ...facts.workOrders.map(
      ({ id }) =>
        (before: ComplaintFacts) =>
          passOnOrder(before, id, successors, now),
    ),
  ];
  return steps.reduce((so, step) => mergeDecisions(so, step(applyDecision(facts, so))), decision({}));
}

function callOffHandover({ complaint }: ComplaintFacts): Decision {
  const { handover, accusedIds } = complaint;
  if (handover === null || ![handover.fromId, handover.toId].some((id) => accusedIds.includes(id))) return decision({});
  const { id: handoverId, fromId, toId } = handover;
  const data = { handoverId, fromId, toId };
  return decision({
    complaint: { handover: null },
    entries: [entry({ action: 'declineHandover', isBySystem: true, reason: REASON, data, isVisibleToResident: false })],
  });
}

/** Whoever named the owner answers from now on: naming is accepting. */
function takeOwnership({ complaint }: ComplaintFacts, toId: string, id: string): Decision {
  const { firstContactOwnerId: fromId, accusedIds } = complaint;
  return accusedIds.includes(fromId) ? takenOver({ id, fromId, toId }) : decision({});
}

/** What an accused owner proposed lapses; what an accused lead was to decide is another's to decide. */
function passOnDecline({ complaint }: ComplaintFacts, deciderId: string | null): Decision {
  const { declineProposal, accusedIds } = complaint;
  if (declineProposal === null) return decision({});
  if (accusedIds.includes(declineProposal.proposedById) || deciderId === null) {
    return decision({
      complaint: { declineProposal: null },
      entries: [entry({ action: 'rejectDecline', isBySystem: true, reason: REASON, isVisibleToResident: false })],
    });
  }
  if (!accusedIds.includes(declineProposal.deciderId)) return decision({});
  return decision({
    complaint: { declineProposal: { ...declineProposal, deciderId } },
    events: [{ type: 'DeclineProposed', payload: { deciderId, reason: declineProposal.reason } }],
  });
}

function passOnOrder(facts: ComplaintFacts, orderId: string, successors: Successors, now: Date): Decision {
  const order = facts.workOrders.find(({ id }) => id === orderId);
  const choice = successors.forOrders.get(orderId);
  if (order === undefined || choice === undefined) return decision({});
  return isAccusedRuling(order, facts.complaint)
    ? anotherCoordinator(order, choice)
    : offeredToAnother(facts, order, choice, now);
}

function anotherCoordinator(order: WorkOrderState, { personId: coordinatorId }: Choice): Decision {
  return decision({
    workOrders: [{ change: 'update', id: order.id, patch: { coordinatorId } }],
    entries: [recusal(order, { handlerId: null, coordinatorId })],
    events: [{ type: 'RulingNeeded', payload: { workOrderId: order.id, coordinatorId } }],
  });
}

function offeredToAnother(facts: ComplaintFacts, order: WorkOrderState, choice: Choice, now: Date): Decision {
  assertWorkOrderAction(facts, order, SYSTEM, 'recuse');
  const { personId: offereeId, why } = choice;
  const { id: workOrderId, departmentId } = order;
  const patch = {
    status: 'offered',
    handlerId: null,
    acceptedAt: null,
    arrivedAt: null,
    offeredToId: offereeId,
    offeredAt: now,
    whyChosen: why,
    coordinatorId: null,
  } as const;
  return decision({
    complaint: { nextStep: null },
    workOrders: [{ change: 'update', id: workOrderId, patch }],
    entries: [recusal(order, { handlerId: offereeId, why })],
    events: [{ type: 'WorkOrderOffered', payload: { workOrderId, offereeId, departmentId } }],
  });
}

function recusal({ id: workOrderId }: WorkOrderState, data: Readonly<Record<string, unknown>>) {
  return entry({ action: 'workOrder.recuse', workOrderId, isBySystem: true, reason: REASON, data });
}
