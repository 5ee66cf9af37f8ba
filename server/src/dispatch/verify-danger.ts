import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { applyDecision } from '../complaints/domain/apply-decision';
import { confirmDanger, confirmHarmless } from '../complaints/domain/decide/verify-danger';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import type { Viewer } from '../platform/http/viewer';
import { DispatchComplaint } from './dispatch-complaint';

/** 核实险情: whoever finds out says what it is; where it is danger, somebody is sent in the same transaction. */
@Injectable()
export class VerifyDanger {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly dispatch: DispatchComplaint,
  ) {}

  async confirm(
    viewer: Viewer,
    complaintId: string,
    { version, hazard }: ComplaintActionRequests['confirmDanger'],
  ): Promise<void> {
    await this.act.execute(viewer, complaintId, version, (facts, now, manager) =>
      this.withDispatch(manager, facts, confirmDanger(facts, viewer, hazard ?? null, now), now),
    );
  }

  async ruleOut(
    viewer: Viewer,
    complaintId: string,
    { version, reason }: ComplaintActionRequests['confirmHarmless'],
  ): Promise<void> {
    await this.act.execute(viewer, complaintId, version, (facts) => confirmHarmless(facts, viewer, reason));
  }

  /** Whoever was sent already goes on; where nobody was, somebody is. */
  private async withDispatch(
    manager: EntityManager,
    facts: ComplaintFacts,
    decided: Decision,
    now: Date,
  ): Promise<Decision> {
    const raised = applyDecision(facts, decided);
    const isSent = raised.workOrders.some(({ kind, status }) => kind === 'lead' && isWorkOrderOpen(status));
    if (isSent || !['submitted', 'accepted', 'in_progress'].includes(raised.complaint.status)) return decided;
    const dispatched = await this.dispatch.decideAutomatically(manager, raised, now);
    return dispatched === null ? decided : mergeDecisions(decided, dispatched);
  }
}
