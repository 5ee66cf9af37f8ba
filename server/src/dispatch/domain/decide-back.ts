/**
 * 我在现场，请派回给我：工单已经到了别人那里，人却在现场。他问一声，现在负责的人、被问到的人或派单的人答应，就是一次转派。
 * 裁定过的、再转就是第二次流转的，由裁定的人来定，不再由师傅之间转来转去。
 */
import { type Decision, decision, entry, type WorkOrderPatch } from '../../complaints/domain/decision';
import type { Asker, BackRequest, ComplaintFacts, WorkOrderState } from '../../complaints/domain/facts';
import { workOrderPartiesOf } from '../../complaints/domain/parties';
import { assertWorkOrderAction } from '../../complaints/domain/permission';
import { calledOffTransfer, RELEASED } from '../../complaints/domain/release-order';
import { DomainError } from '../../platform/domain-error';
import { departmentMayCoHandle } from './co-handling-rules';
import { willNeedARuling } from './rules';
import { updateOrder } from './update-order';

type Person = Asker & { readonly personId: string; readonly departmentId: string };

/** Asked again it is still one question. */
export function askBack(facts: ComplaintFacts, order: WorkOrderState, asker: Asker, now: Date): Decision {
  assertWorkOrderAction(facts, order, asker, 'askBack');
  const { personId } = worker(asker);
  if (order.backRequest?.personId === personId) return decision({});
  const backRequest = { personId, departmentId: worker(asker).departmentId, askedAt: now.toISOString() };
  const workerId = order.handlerId ?? order.offeredToId;
  return decision({
    workOrders: [updateOrder(order, { backRequest })],
    entries: [
      entry({
        action: 'workOrder.askBack',
        workOrderId: order.id,
        data: { fromId: personId },
        isVisibleToResident: false,
      }),
    ],
    events: [{ type: 'BackAsked', payload: { workOrderId: order.id, workerId, askedById: personId } }],
  });
}

/** Responsibility moves now; what the giver had asked of others is off. */
export function giveBack(facts: ComplaintFacts, order: WorkOrderState, asker: Asker, now: Date): Decision {
  const { personId, departmentId } = backMustBeAsked(order);
  assertWorkOrderAction(facts, order, asker, 'giveBack');
  if (!mayGiveBack(facts, order, asker))
    throw new DomainError('WORK_ORDER.NEEDS_RULING', { bounceCount: order.bounceCount });
  if (order.kind === 'coHandling') departmentMayCoHandle(facts, order, departmentId);
  const fromId = order.handlerId;
  const others = order.returnedByIds.filter((id) => id !== personId);
  const patch: WorkOrderPatch = {
    ...RELEASED,
    status: 'accepted',
    departmentId,
    handlerId: personId,
    offeredToId: personId,
    acceptedAt: now,
    arrivedAt: null,
    // What the coordinator settles is a ruling, and travels no further.
    ...(isForTheCoordinator(order) ? { ruledAt: now } : { bounceCount: order.bounceCount + (fromId === null ? 0 : 1) }),
    returnedByIds: fromId === null ? others : [...others, fromId],
    coordinatorId: null,
    backRequest: null,
    whyChosen: '人在现场，派回给他',
  };
  const isLead = order.kind === 'lead';
  const isFirst = isLead && (facts.complaint.status === 'submitted' || facts.complaint.status === 'accepted');
  return decision({
    complaint: {
      ...(isLead ? { leadDepartmentId: departmentId, nextStep: null } : {}),
      ...(isFirst ? { status: 'in_progress', firstRespondedAt: facts.complaint.firstRespondedAt ?? now } : {}),
    },
    workOrders: [updateOrder(order, patch)],
    entries: [
      entry({
        action: 'workOrder.giveBack',
        workOrderId: order.id,
        reason: '人在现场',
        data: { kind: order.kind, fromId, toId: personId },
      }),
      ...(isFirst ? [entry({ action: 'startWork', isBySystem: true, isVisibleToResident: false })] : []),
    ],
    events: [
      { type: 'OrderGivenBack', payload: { workOrderId: order.id, workerId: personId, toId: personId, fromId } },
      ...calledOffTransfer(order),
    ],
  });
}

/** 不派回, or he takes the question back. */
export function declineBack(facts: ComplaintFacts, order: WorkOrderState, asker: Asker): Decision {
  const { personId } = backMustBeAsked(order);
  assertWorkOrderAction(facts, order, asker, 'declineBack');
  if (!mayDeclineBack(facts, order, asker))
    throw new DomainError('WORK_ORDER.ACTION_NOT_YOURS', { action: 'declineBack' });
  return decision({
    workOrders: [updateOrder(order, { backRequest: null })],
    entries: [
      entry({
        action: 'workOrder.declineBack',
        workOrderId: order.id,
        data: { fromId: personId },
        isVisibleToResident: false,
      }),
    ],
    events: [{ type: 'BackDeclined', payload: { workOrderId: order.id, workerId: personId } }],
  });
}

function backMustBeAsked({ backRequest }: WorkOrderState): BackRequest {
  if (backRequest === null) throw new DomainError('WORK_ORDER.BACK_NOT_ASKED');
  return backRequest;
}

type PartyFacts = Parameters<typeof workOrderPartiesOf>[2];

/** 裁定过的，或再转就是第二次流转的，只有裁定的人说了算。 */
export function mayGiveBack(facts: PartyFacts, order: WorkOrderState, asker: Asker): boolean {
  return !isForTheCoordinator(order) || workOrderPartiesOf(asker, order, facts).has('coordinator');
}

function isForTheCoordinator(order: WorkOrderState): boolean {
  return order.ruledAt !== null || (order.status !== 'offered' && willNeedARuling(order));
}

/** Whoever asked may take the question back; whoever may give it may say no. */
export function mayDeclineBack(facts: PartyFacts, order: WorkOrderState, asker: Asker): boolean {
  if (order.backRequest?.personId === asker.personId) return true;
  return GIVERS.some((party) => workOrderPartiesOf(asker, order, facts).has(party));
}

const GIVERS = ['offeree', 'handler', 'teamLead', 'dispatcher', 'coordinator'] as const;

function worker({ personId, departmentId }: Asker): Person {
  if (personId === null || departmentId === null) {
    throw new DomainError('WORK_ORDER.CANDIDATE_INVALID', { rule: 'receiverMustWorkOnTheEstate' });
  }
  return { personId, departmentId, grants: [] };
}
