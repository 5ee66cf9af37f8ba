/**
 * 工单的每一步：接单、抢单、退单、改派、裁定、到场、完成、取消。
 * 退单要写原因并立即转给下一位；退回两次要等裁定；谁接单谁负责到完成。
 */
import { workerOf } from '../../complaints/domain/cancel-open-work-orders';
import {
  type ComplaintPatch,
  type Decision,
  decision,
  entry,
  type WorkOrderPatch,
} from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts, TransferProposal, WorkOrderState } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { assertWorkOrderAction } from '../../complaints/domain/permission';
import { calledOffTransfer, RELEASED } from '../../complaints/domain/release-order';
import type { DepartmentOption } from './choose-department';
import { departmentMayCoHandle } from './co-handling-rules';
import type { Choice, Pool } from './duty-candidate';
import { resumeComplaint } from './resume-complaint';
import {
  anotherOfferIsOnlyForTheFirstBounce,
  bouncedOrderNeedsARuling,
  candidateMustNotBeTheOfferee,
  candidateMustNotHaveReturnedTheOrder,
  engineeringWorkNeedsAnAfterPhoto,
  orderMustNotBeTakenByAnother,
  orderMustNotLieInThePoolAlready,
  poolIsNotForDanger,
  recurrenceNeedsARootCause,
} from './rules';
import { updateOrder } from './update-order';

export interface ArrivalReport {
  readonly beforeMediaIds: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface CompletionReport {
  readonly note: string;
  readonly rootCause: string | null;
  readonly materials: string | null;
  readonly afterMediaIds: readonly string[];
  /** How often this place and category came up in 90 days, this one included. */
  readonly recurrenceCount: number;
}

/** Where an order goes after a return: to the next person, or to the coordinator who must rule. */
export type NextStop =
  | { readonly kind: 'offer'; readonly choice: Choice }
  | {
      readonly kind: 'ruling';
      readonly coordinator: Choice;
      /** Whom the handler would rather have it: asked for as a transfer when it was too late for one. */
      readonly suggestion?: TransferProposal;
    };

export function takeWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  action: 'accept' | 'grab',
  now: Date,
  /** When it was taken, where that was before it arrived here. */
  acceptedAt: Date = now,
): Decision {
  orderMustNotBeTakenByAnother(order, asker.personId, null);
  assertWorkOrderAction(facts, order, asker, action);
  const { status, firstRespondedAt } = facts.complaint;
  const isFirst = status === 'submitted' || status === 'accepted';
  const started = decision({
    complaint: {
      ...(isFirst ? { status: 'in_progress' } : {}),
      firstRespondedAt: firstRespondedAt ?? now,
      ...newNextStep(order),
    },
    workOrders: [updateOrder(order, { status: 'accepted', handlerId: asker.personId, acceptedAt })],
    entries: [
      entry({
        action: `workOrder.${action}`,
        workOrderId: order.id,
        data: { kind: order.kind, handlerId: asker.personId },
      }),
      ...(isFirst ? [entry({ action: 'startWork', isBySystem: true, isVisibleToResident: false })] : []),
    ],
    events: [
      { type: 'WorkOrderAccepted', payload: { workOrderId: order.id, kind: order.kind, handlerId: asker.personId } },
    ],
  });
  return mergeDecisions(started, lapseOfDecline(facts));
}

/** 有人接单就是受理：还没定下来的不予受理随之作罢，否则已经开工的事会一直等那个决定。 */
function lapseOfDecline({ complaint }: ComplaintFacts): Decision {
  if (complaint.declineProposal === null) return decision({});
  const { proposedById } = complaint.declineProposal;
  const reason = '已有同事接单处理';
  return decision({
    complaint: { declineProposal: null },
    entries: [entry({ action: 'rejectDecline', isBySystem: true, reason, isVisibleToResident: false })],
    events: [{ type: 'DeclineRejected', payload: { proposedById, reason } }],
  });
}

export function returnWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  reason: string,
  next: NextStop,
  now: Date,
): Decision {
  assertWorkOrderAction(facts, order, asker, 'return');
  if (next.kind === 'offer') anotherOfferIsOnlyForTheFirstBounce(order);
  const byId = asker.personId;
  const returned: WorkOrderPatch = {
    ...UNTAKEN,
    bounceCount: order.bounceCount + 1,
    returnedByIds: byId === null ? order.returnedByIds : [...order.returnedByIds, byId],
  };
  const suggestion = next.kind === 'ruling' ? (next.suggestion ?? null) : null;
  const said = entry({
    action: 'workOrder.return',
    workOrderId: order.id,
    reason,
    data: suggestion === null ? {} : { suggestedId: suggestion.toId },
    isVisibleToResident: false,
  });
  const told = [
    { type: 'WorkOrderReturned' as const, payload: { workOrderId: order.id, byId, reason } },
    ...calledOffTransfer(order),
  ];
  if (next.kind === 'offer') {
    return decision({
      complaint: newNextStep(order),
      workOrders: [updateOrder(order, { ...returned, ...offeredTo(next.choice, now) })],
      entries: [said, passedOnEntry(order, next.choice, byId, '原来的师傅退回')],
      events: [...told, offerEvent(order, order.departmentId, next.choice)],
    });
  }
  const coordinatorId = next.coordinator.personId;
  return decision({
    complaint: newNextStep(order),
    workOrders: [
      updateOrder(order, {
        ...returned,
        status: 'returned',
        offeredToId: null,
        coordinatorId,
        transferProposal: suggestion,
      }),
    ],
    entries: [said],
    events: [...told, { type: 'RulingNeeded', payload: { workOrderId: order.id, coordinatorId } }],
  });
}

/** 超时未接：转给下一位，已经晾过的人不再派。Not a bounce: nobody refused. */
export function passOnWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  choice: Choice,
  now: Date,
): Decision {
  assertWorkOrderAction(facts, order, asker, 'offer');
  const missedById = order.offeredToId;
  return decision({
    complaint: newNextStep(order),
    workOrders: [
      updateOrder(order, {
        ...offeredTo(choice, now),
        returnedByIds: missedById === null ? order.returnedByIds : [...order.returnedByIds, missedById],
      }),
    ],
    entries: [passedOnEntry(order, choice, missedById, '规定时间内无人接单')],
    events: [offerEvent(order, order.departmentId, choice)],
  });
}

/** 改派: a dispatcher or lead offers a waiting order to somebody else, or puts it into the department's pool. */
export function offerWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  choice: Choice | Pool,
  reason: string | null,
  now: Date,
): Decision {
  bouncedOrderNeedsARuling(order);
  assertWorkOrderAction(facts, order, asker, 'offer');
  if (choice.personId === null) {
    orderMustNotLieInThePoolAlready(order);
    poolIsNotForDanger(facts, choice);
  } else {
    candidateMustNotHaveReturnedTheOrder(order, choice.personId);
    candidateMustNotBeTheOfferee(order, choice.personId);
  }
  return decision({
    complaint: newNextStep(order),
    workOrders: [updateOrder(order, offeredTo(choice, now))],
    entries: [offerEntry(order, choice, reason)],
    events: [offerEvent(order, order.departmentId, choice)],
  });
}

/** 裁定: the coordinator says who does it, and the matter stops travelling. */
export function ruleOnWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  ruling: { readonly department: DepartmentOption; readonly choice: Choice; readonly reason: string },
  now: Date,
): Decision {
  assertWorkOrderAction(facts, order, asker, 'rule');
  const { department, choice, reason } = ruling;
  if (order.kind === 'coHandling') departmentMayCoHandle(facts, order, department.id);
  return decision({
    complaint: order.kind === 'lead' ? { leadDepartmentId: department.id, ...newNextStep(order) } : {},
    workOrders: [
      updateOrder(order, { ...UNTAKEN, ...offeredTo(choice, now), departmentId: department.id, ruledAt: now }),
    ],
    entries: [
      entry({
        action: 'workOrder.rule',
        workOrderId: order.id,
        reason,
        data: { departmentId: department.id, handlerId: choice.personId },
        isVisibleToResident: false,
      }),
    ],
    events: [offerEvent(order, department.id, choice), ...calledOffTransfer(order)],
  });
}

export function arriveAtWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  report: ArrivalReport,
  arrivedAt: Date,
): Decision {
  assertWorkOrderAction(facts, order, asker, 'arrive');
  const { latitude, longitude } = report;
  return decision({
    complaint: newNextStep(order),
    workOrders: [updateOrder(order, { status: 'arrived', arrivedAt })],
    entries: [
      entry({
        action: 'workOrder.arrive',
        workOrderId: order.id,
        data: { kind: order.kind, ...(latitude === null || longitude === null ? {} : { latitude, longitude }) },
      }),
    ],
    media: mediaClaims(report.beforeMediaIds, 'before', order),
    events: [{ type: 'WorkOrderArrived', payload: { workOrderId: order.id, kind: order.kind } }],
  });
}

export function completeWorkOrder(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  report: CompletionReport,
  doneAt: Date,
): Decision {
  assertWorkOrderAction(facts, order, asker, 'done');
  engineeringWorkNeedsAnAfterPhoto(facts, report.afterMediaIds);
  recurrenceNeedsARootCause(order, report.recurrenceCount, report.rootCause);
  const { note, rootCause, materials } = report;
  return decision({
    complaint: newNextStep(order),
    workOrders: [updateOrder(order, { ...RELEASED, status: 'done', doneAt, note, rootCause, materials })],
    entries: [entry({ action: 'workOrder.done', workOrderId: order.id, body: note })],
    media: mediaClaims(report.afterMediaIds, 'after', order),
    events: [
      { type: 'WorkOrderDone', payload: { workOrderId: order.id, kind: order.kind } },
      ...calledOffTransfer(order),
    ],
  });
}

export function cancelWorkOrder(facts: ComplaintFacts, order: WorkOrderState, asker: Asker, reason: string): Decision {
  assertWorkOrderAction(facts, order, asker, 'cancel');
  const cancelled = decision({
    complaint: newNextStep(order),
    workOrders: [updateOrder(order, { ...RELEASED, status: 'cancelled', coordinatorId: null })],
    entries: [entry({ action: 'workOrder.cancel', workOrderId: order.id, reason, isVisibleToResident: false })],
    events: [
      { type: 'WorkOrderCancelled', payload: { workOrderId: order.id, reason, workerId: workerOf(order) } },
      ...calledOffTransfer(order),
    ],
  });
  return mergeDecisions(cancelled, resumeComplaint(facts, order));
}

/** What the resident was told comes next is overtaken by the lead's own step; co-handling does not change it. */
function newNextStep({ kind }: WorkOrderState): ComplaintPatch {
  return kind === 'lead' ? { nextStep: null } : {};
}

const UNTAKEN = { ...RELEASED, handlerId: null, acceptedAt: null, arrivedAt: null } as const satisfies WorkOrderPatch;

function offeredTo(choice: Choice | Pool, now: Date): WorkOrderPatch {
  return {
    status: 'offered',
    offeredToId: choice.personId,
    offeredAt: now,
    whyChosen: choice.why,
    coordinatorId: null,
  };
}

/** 系统改派: nobody decided it, so that everybody reads from whom to whom and why, the resident too. */
function passedOnEntry({ id }: WorkOrderState, { personId, why }: Choice, fromId: string | null, reason: string) {
  const data = { handlerId: personId, fromId, why };
  return entry({ action: 'workOrder.offer', workOrderId: id, isBySystem: true, reason, data });
}

function offerEntry(order: WorkOrderState, choice: Choice | Pool, reason: string | null) {
  return entry({
    action: 'workOrder.offer',
    workOrderId: order.id,
    reason,
    body: choice.name === null ? '放回部门抢单池' : `改派给 ${choice.name}`,
    data: { handlerId: choice.personId, why: choice.why },
    isVisibleToResident: false,
  });
}

function offerEvent(order: WorkOrderState, departmentId: string, choice: Choice | Pool) {
  return {
    type: 'WorkOrderOffered' as const,
    payload: { workOrderId: order.id, offereeId: choice.personId, departmentId },
  };
}

function mediaClaims(mediaIds: readonly string[], purpose: 'before' | 'after', order: WorkOrderState) {
  return mediaIds.length === 0 ? [] : [{ mediaIds, purpose, workOrderId: order.id, entryIndex: 0 }];
}
