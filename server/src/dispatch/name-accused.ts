import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import { APPROVING_ROLES, AUTHORITY_LIMITS_FEN } from '@yingsheng/shared/spending/authority';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { applyDecision } from '../complaints/domain/apply-decision';
import { DECIDING_LEADS, findApprover } from '../complaints/domain/choose-approver';
import { nameAccused } from '../complaints/domain/decide/name-accused';
import type { ComplaintFacts, ComplaintState, WorkOrderState } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { pendingOf, sumIfGranted } from '../complaints/domain/rules/spending-rules';
import { JoinLead } from '../complaints/join-lead';
import { type StaffOfEstate, WhoIsOnDuty } from '../directory/who-is-on-duty';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import type { Choice } from './domain/duty-candidate';
import { stepBack } from './domain/step-back';
import { entanglementOf } from './domain/step-back-orders';
import { FindCandidate } from './find-candidate';

/** 确认被投诉人: whoever is named lets go of everything in the same transaction, and others go on. */
@Injectable()
export class NameAccused {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly findCandidate: FindCandidate,
    private readonly joinLead: JoinLead,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['nameAccused']): Promise<void> {
    return this.act.execute(viewer, id, request.version, async (facts, now, manager) => {
      const staff = await this.whoIsOnDuty.staffOf(manager, facts.complaint.estateId, now);
      const { accusedIds, reason = null } = request;
      const staffIds = staff.map(({ personId }) => personId);
      const named = nameAccused(facts, viewer, { accusedIds, reason, staffIds });
      const after = applyDecision(facts, named);
      const successors = {
        handoverId: newId(),
        forOrders: await this.forOrders(manager, after, viewer, staff),
        forSpendings: forSpendings(after, staff),
        deciderId: deciderFor(after.complaint, staff),
      };
      const passedOn = mergeDecisions(named, stepBack(after, viewer, successors, now));
      return this.joinLead.after(manager, facts, passedOn, now);
    });
  }

  private async forOrders(
    manager: EntityManager,
    facts: ComplaintFacts,
    viewer: Viewer,
    staff: readonly StaffOfEstate[],
  ): Promise<ReadonlyMap<string, Choice>> {
    const choices = new Map<string, Choice>();
    for (const order of facts.workOrders.filter(({ status }) => isWorkOrderOpen(status))) {
      const choice = await this.successorOf(manager, facts, order, viewer, staff);
      if (choice !== null) choices.set(order.id, choice);
    }
    return choices;
  }

  private async successorOf(
    manager: EntityManager,
    facts: ComplaintFacts,
    order: WorkOrderState,
    viewer: Viewer,
    staff: readonly StaffOfEstate[],
  ): Promise<Choice | null> {
    switch (entanglementOf(order, facts.complaint)) {
      case 'holding':
        return orElse(viewer, this.next(manager, facts, order));
      case 'ruling':
        return orElse(viewer, this.findCandidate.coordinator(manager, facts));
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

/** Where nobody else is left, whoever named them takes it: a complaint never falls between two people. */
async function orElse(viewer: Viewer, found: Promise<Choice>): Promise<Choice> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'COMPLAINT.NOBODY_RESPONSIBLE') throw error;
    return { personId: viewer.personId, name: viewer.name, why: '没有其他人可派,由核实的负责人安排' };
  }
}

function approverOf(
  { departmentId, suspension }: WorkOrderState,
  { accusedIds }: ComplaintState,
  staff: readonly StaffOfEstate[],
): Choice | null {
  const excludedIds = [...accusedIds, ...(suspension === null ? [] : [suspension.requestedById])];
  const approver = findApprover({ staff, departmentId, roles: DECIDING_LEADS, excludedIds });
  return approver === undefined ? null : { ...approver, why: '原审批人回避' };
}

/** The nearest whose authority covers the sum; where there is none it stays open to whoever has it. */
function forSpendings(facts: ComplaintFacts, staff: readonly StaffOfEstate[]): ReadonlyMap<string, string> {
  const { accusedIds, leadDepartmentId, reporterId } = facts.complaint;
  const successors = new Map<string, string>();
  for (const spending of pendingOf(facts)) {
    if (!accusedIds.includes(spending.approverId ?? '')) continue;
    const requester = staff.find(({ personId }) => personId === spending.requestedById);
    const approver = findApprover({
      staff,
      departmentId: requester?.departmentId ?? leadDepartmentId,
      roles: APPROVING_ROLES.filter((role) => AUTHORITY_LIMITS_FEN[role] >= sumIfGranted(facts, spending)),
      excludedIds: [spending.requestedById, ...accusedIds, ...(reporterId === null ? [] : [reporterId])],
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
