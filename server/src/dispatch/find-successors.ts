import { Injectable } from '@nestjs/common';
import { APPROVING_ROLES, AUTHORITY_LIMITS_FEN } from '@yingsheng/shared/spending/authority';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { EntityManager } from 'typeorm';
import { DECIDING_LEADS, findApprover } from '../complaints/domain/choose-approver';
import type { ComplaintFacts, ComplaintState, WorkOrderState } from '../complaints/domain/facts';
import { reportersSideOf } from '../complaints/domain/on-behalf';
import { pendingOf, sumIfGranted } from '../complaints/domain/rules/spending-rules';
import type { StaffOfEstate } from '../directory/who-is-on-duty';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import type { Choice } from './domain/duty-candidate';
import type { Successors } from './domain/step-back';
import { entanglementOf, type Leaving } from './domain/step-back-orders';
import { FindCandidate } from './find-candidate';

/** Who goes on with a complaint in the place of those who let go of it; never somebody accused. */
@Injectable()
export class FindSuccessors {
  constructor(private readonly findCandidate: FindCandidate) {}

  /** `owner` answers from now on, should the owner let go, and takes the work where nobody else can. */
  async execute(
    manager: EntityManager,
    facts: ComplaintFacts,
    { personIds }: Leaving,
    owner: Choice,
    staff: readonly StaffOfEstate[],
  ): Promise<Successors> {
    const accusedIds = [...new Set([...facts.complaint.accusedIds, ...personIds])];
    // Those who leave are passed over like those who are accused.
    const among = { ...facts, complaint: { ...facts.complaint, accusedIds } };
    return {
      ownerId: owner.personId,
      handoverId: newId(),
      forOrders: await this.forOrders(manager, among, personIds, owner, staff),
      forSpendings: forSpendings(among, personIds, staff),
      deciderId: deciderFor(among.complaint, staff),
    };
  }

  private async forOrders(
    manager: EntityManager,
    facts: ComplaintFacts,
    personIds: readonly string[],
    lastResort: Choice,
    staff: readonly StaffOfEstate[],
  ): Promise<ReadonlyMap<string, Choice>> {
    const choices = new Map<string, Choice>();
    for (const order of facts.workOrders.filter(({ status }) => isWorkOrderOpen(status))) {
      const choice = await this.successorOf(manager, facts, order, personIds, lastResort, staff);
      if (choice !== null) choices.set(order.id, choice);
    }
    return choices;
  }

  private async successorOf(
    manager: EntityManager,
    facts: ComplaintFacts,
    order: WorkOrderState,
    personIds: readonly string[],
    lastResort: Choice,
    staff: readonly StaffOfEstate[],
  ): Promise<Choice | null> {
    switch (entanglementOf(order, personIds)) {
      case 'holding':
        return orElse(lastResort, this.next(manager, facts, order));
      case 'ruling':
        return orElse(lastResort, this.findCandidate.coordinator(manager, facts));
      case 'approving':
        return approverOf(order, facts.complaint, staff);
      default:
        return null;
    }
  }

  private next(manager: EntityManager, facts: ComplaintFacts, order: WorkOrderState): Promise<Choice> {
    return this.findCandidate.best(manager, facts, order.departmentId, order.returnedByIds, order.kind);
  }
}

/** A complaint never falls between two people. */
async function orElse(lastResort: Choice, found: Promise<Choice>): Promise<Choice> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'COMPLAINT.NOBODY_RESPONSIBLE') throw error;
    return lastResort;
  }
}

function approverOf(
  { departmentId, suspension }: WorkOrderState,
  { accusedIds }: ComplaintState,
  staff: readonly StaffOfEstate[],
): Choice | null {
  const excludedIds = [...accusedIds, ...(suspension === null ? [] : [suspension.requestedById])];
  const approver = findApprover({ staff, departmentId, roles: DECIDING_LEADS, excludedIds });
  return approver === undefined ? null : { ...approver, why: '原审批人不再审批' };
}

/** The nearest whose authority covers the sum; where there is none it stays open to whoever has it. */
function forSpendings(
  facts: ComplaintFacts,
  personIds: readonly string[],
  staff: readonly StaffOfEstate[],
): ReadonlyMap<string, string> {
  const { accusedIds, leadDepartmentId } = facts.complaint;
  const successors = new Map<string, string>();
  for (const spending of pendingOf(facts)) {
    if (!personIds.includes(spending.approverId ?? '')) continue;
    const requester = staff.find(({ personId }) => personId === spending.requestedById);
    const approver = findApprover({
      staff,
      departmentId: requester?.departmentId ?? leadDepartmentId,
      roles: APPROVING_ROLES.filter((role) => AUTHORITY_LIMITS_FEN[role] >= sumIfGranted(facts, spending)),
      excludedIds: [spending.requestedById, ...accusedIds, ...reportersSideOf(facts.complaint)],
    });
    if (approver !== undefined) successors.set(spending.id, approver.personId);
  }
  return successors;
}

function deciderFor(complaint: ComplaintState, staff: readonly StaffOfEstate[]): string | null {
  if (complaint.declineProposal === null) return null;
  const proposer = staff.find(({ personId }) => personId === complaint.declineProposal?.proposedById);
  const decider = findApprover({
    staff,
    departmentId: complaint.leadDepartmentId ?? proposer?.departmentId ?? null,
    roles: DECIDING_LEADS,
    excludedIds: [complaint.declineProposal.proposedById, ...complaint.accusedIds],
  });
  return decider?.personId ?? null;
}
