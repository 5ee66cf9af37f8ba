import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { applyDecision } from '../complaints/domain/apply-decision';
import { DECIDING_LEADS, findApprover } from '../complaints/domain/choose-approver';
import { nameAccused } from '../complaints/domain/decide/name-accused';
import type { ComplaintFacts, ComplaintState, WorkOrderState } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { JoinLead } from '../complaints/join-lead';
import { type StaffOfEstate, WhoIsOnDuty } from '../directory/who-is-on-duty';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import type { Choice } from './domain/duty-candidate';
import { isAccusedHolding, isAccusedRuling, stepBack } from './domain/step-back';
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
        forOrders: await this.forOrders(manager, after, viewer),
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
  ): Promise<ReadonlyMap<string, Choice>> {
    const choices = new Map<string, Choice>();
    for (const order of facts.workOrders.filter(({ status }) => isWorkOrderOpen(status))) {
      if (isAccusedRuling(order, facts.complaint)) {
        choices.set(order.id, await orElse(viewer, this.findCandidate.coordinator(manager, facts)));
      } else if (isAccusedHolding(order, facts.complaint)) {
        choices.set(order.id, await orElse(viewer, this.next(manager, facts, order)));
      }
    }
    return choices;
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
