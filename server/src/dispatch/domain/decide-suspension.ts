/**
 * 挂起：处理人说明等什么、预计何时恢复，由负责人批准；批准之前工单照常计时。业主会知道为什么停、停到什么时候、谁批的。
 * 只有批准的时间不计入解决时限；告知进展的节奏不停。到时自动恢复。
 */
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import { dangerIsVerifiedFirst } from '../../complaints/domain/danger-doubt';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import {
  type Asker,
  type ComplaintFacts,
  type Suspension,
  SYSTEM,
  type WorkOrderState,
} from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { assertComplaintAction, assertWorkOrderAction } from '../../complaints/domain/permission';
import { RELEASED } from '../../complaints/domain/release-order';
import { resumeComplaint } from './resume-complaint';
import {
  approverMustNotBeTheRequester,
  returnMustLieAhead,
  suspensionMustBeRequested,
  suspensionMustNotBeTooLong,
  suspensionsAreFew,
} from './suspension-rules';
import { nothingElseMustWaitForAnAnswer } from './transfer-rules';
import { updateOrder } from './update-order';

type Person = Asker & { readonly personId: string };

export interface SuspensionWish {
  readonly reasonKind: SuspensionReasonKind;
  readonly reason: string;
  readonly expectedReturnAt: Date;
}

export function requestSuspension(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Person,
  wish: SuspensionWish & { readonly approverId: string },
  now: Date,
): Decision {
  assertWorkOrderAction(facts, order, asker, 'requestSuspension');
  if (order.kind === 'lead') dangerIsVerifiedFirst(facts.complaint, 'suspend');
  nothingElseMustWaitForAnAnswer(order);
  suspensionsAreFew(order);
  returnMustLieAhead(wish.expectedReturnAt, now);
  suspensionMustNotBeTooLong(facts, wish.expectedReturnAt, now);
  const { reasonKind, reason, approverId } = wish;
  const expectedReturnAt = wish.expectedReturnAt.toISOString();
  const suspension = {
    reasonKind,
    reason,
    expectedReturnAt,
    approverId,
    requestedById: asker.personId,
    requestedAt: now.toISOString(),
    approvedById: null,
    approvedAt: null,
  };
  const workOrderId = order.id;
  return decision({
    workOrders: [updateOrder(order, { suspension })],
    entries: [
      entry({
        action: 'workOrder.requestSuspension',
        workOrderId,
        reason,
        data: { reasonKind, expectedReturnAt, approverId },
        isVisibleToResident: false,
      }),
    ],
    events: [
      {
        type: 'SuspensionRequested',
        payload: { workOrderId, deciderId: approverId, byId: asker.personId, reasonKind, reason, expectedReturnAt },
      },
    ],
  });
}

export function approveSuspension(facts: ComplaintFacts, order: WorkOrderState, asker: Person, now: Date): Decision {
  const suspension = suspensionMustBeRequested(order);
  assertWorkOrderAction(facts, order, asker, 'approveSuspension');
  approverMustNotBeTheRequester(suspension, asker);
  const until = suspension.expectedReturnAt;
  const suspendedUntil = new Date(until);
  returnMustLieAhead(suspendedUntil, now);
  const approved = { ...suspension, approvedById: asker.personId, approvedAt: now.toISOString() };
  const workOrderId = order.id;
  const resting = decision({
    workOrders: [
      updateOrder(order, {
        status: 'suspended',
        suspension: approved,
        suspendedUntil,
        suspensionCount: order.suspensionCount + 1,
      }),
    ],
    entries: [
      entry({
        action: 'workOrder.approveSuspension',
        workOrderId,
        data: { kind: order.kind, until },
        isVisibleToResident: false,
      }),
    ],
    events: [
      {
        type: 'SuspensionApproved',
        payload: { workOrderId, workerId: suspension.requestedById, until, byId: asker.personId },
      },
    ],
  });
  if (order.kind !== 'lead') return resting;
  return mergeDecisions(resting, suspendComplaint(facts, approved, workOrderId, now));
}

/** 牵头工单停，整件事就停: said to the resident with the reason, until when, and who approved it. */
function suspendComplaint(
  facts: ComplaintFacts,
  { reasonKind, reason, expectedReturnAt: until, approvedById }: Suspension,
  workOrderId: string,
  now: Date,
): Decision {
  assertComplaintAction(facts, SYSTEM, 'suspend');
  const why = { reasonKind, until, approvedById };
  return decision({
    complaint: {
      status: 'suspended',
      suspendedAt: now,
      nextStep: null,
      // Whatever time the resident was told before cannot be kept; the pause says so and why.
      expectedAt: null,
      etaMovedCount: facts.complaint.etaMovedCount + 1,
      etaMovedReason: reason,
      etaMovedFrom: facts.complaint.expectedAt,
    },
    entries: [entry({ action: 'suspend', workOrderId, reason, data: why })],
    events: [{ type: 'ComplaintSuspended', payload: { ...why, reason } }],
  });
}

export function rejectSuspension(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Person,
  reason: string,
): Decision {
  const suspension = suspensionMustBeRequested(order);
  assertWorkOrderAction(facts, order, asker, 'rejectSuspension');
  approverMustNotBeTheRequester(suspension, asker);
  const workOrderId = order.id;
  return decision({
    workOrders: [updateOrder(order, { suspension: null })],
    entries: [entry({ action: 'workOrder.rejectSuspension', workOrderId, reason, isVisibleToResident: false })],
    events: [{ type: 'SuspensionRejected', payload: { workOrderId, workerId: suspension.requestedById, reason } }],
  });
}

/** 恢复: by the handler, a lead, or the system when the approved time is over. */
export function resumeWork(facts: ComplaintFacts, order: WorkOrderState, asker: Asker): Decision {
  assertWorkOrderAction(facts, order, asker, 'resume');
  const workOrderId = order.id;
  const data = { kind: order.kind, until: order.suspendedUntil?.toISOString() };
  const going = decision({
    workOrders: [updateOrder(order, { ...RELEASED, status: 'accepted', arrivedAt: null })],
    entries: [entry({ action: 'workOrder.resume', workOrderId, data, isVisibleToResident: false })],
    events: [{ type: 'WorkResumed', payload: { workOrderId, workerId: order.handlerId } }],
  });
  return mergeDecisions(going, resumeComplaint(facts, order));
}
