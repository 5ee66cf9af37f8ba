import type { ComplaintFacts, WorkOrderState } from '../../complaints/domain/facts';
import type { DepartmentOption } from './choose-department';
import type { Choice, Pool } from './duty-candidate';

export interface Assignment {
  readonly orderId: string;
  readonly department: DepartmentOption;
  readonly choice: Choice | Pool;
}

/** A new lead order as it is first offered. */
export function offeredOrder(
  { complaint }: ComplaintFacts,
  { orderId, department, choice }: Assignment,
  now: Date,
): WorkOrderState {
  return {
    id: orderId,
    complaintId: complaint.id,
    estateId: complaint.estateId,
    kind: 'lead',
    departmentId: department.id,
    status: 'offered',
    offeredToId: choice.personId,
    offeredAt: now,
    handlerId: null,
    acceptedAt: null,
    arrivedAt: null,
    doneAt: null,
    note: null,
    rootCause: null,
    materials: null,
    bounceCount: 0,
    returnedByIds: [],
    coordinatorId: null,
    ruledAt: null,
    transferProposal: null,
    suspension: null,
    suspendedUntil: null,
    suspensionCount: 0,
    whyChosen: choice.why,
    task: null,
    askedById: null,
    backRequest: null,
    formerHandIds: null,
    nextDueAt: null,
    version: 1,
  };
}
