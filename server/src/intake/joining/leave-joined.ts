import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../../complaints/act-on-complaint';
import { applyDecision } from '../../complaints/domain/apply-decision';
import { leaveJoined } from '../../complaints/domain/decide/merge';
import type { Decision } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { JoinLead } from '../../complaints/join-lead';
import { LoadComplaint } from '../../complaints/load-complaint';
import { mergedTarget } from '../../complaints/merged-target';
import { RecordDecision } from '../../complaints/record-decision';
import { DispatchComplaint } from '../../dispatch/dispatch-complaint';
import type { Viewer } from '../../platform/http/viewer';

/** 不再一并处理: by whoever joined, while the other is open; alone it gets what it would have got when filed. */
@Injectable()
export class LeaveJoined {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly joinLead: JoinLead,
    private readonly dispatch: DispatchComplaint,
  ) {}

  /** @throws DomainError COMPLAINT.JOINED_IS_OVER */
  execute(viewer: Viewer, id: string, { version, goOn }: ComplaintActionRequests['leave']): Promise<void> {
    return this.act.execute(viewer, id, version, async (facts, now, manager) => {
      const found = await mergedTarget(manager, facts.complaint);
      const target = found === null ? null : await this.loadComplaint.loadFacts(manager, found.id, { lock: true });
      const decided = leaveJoined(facts, viewer, target?.complaint ?? null, goOn, now);
      if (target !== null) await this.recordDecision.record(manager, target, decided.target, viewer, now);
      return goOn ? this.asFiled(manager, facts, decided.merged, now) : decided.merged;
    });
  }

  private async asFiled(
    manager: EntityManager,
    facts: ComplaintFacts,
    leaving: Decision,
    now: Date,
  ): Promise<Decision> {
    const led = await this.joinLead.after(manager, facts, leaving, now);
    if (facts.complaint.urgency !== 'urgent') return led;
    const dispatched = await this.dispatch.decideAutomatically(manager, applyDecision(facts, led), now);
    return dispatched === null ? led : mergeDecisions(led, dispatched);
  }
}
