import { Injectable } from '@nestjs/common';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { applyDecision } from '../../complaints/domain/apply-decision';
import type { Decision } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { JoinLead } from '../../complaints/join-lead';
import { DispatchComplaint } from '../../dispatch/dispatch-complaint';

/** 单独处理: what went on in another and goes on alone gets what it would have got when it was filed. */
@Injectable()
export class AloneAsFiled {
  constructor(
    private readonly joinLead: JoinLead,
    private readonly dispatch: DispatchComplaint,
  ) {}

  /** `alone` with the lead whom it must have and, where it is urgent, with somebody who is sent. */
  async execute(manager: EntityManager, facts: ComplaintFacts, alone: Decision, now: Date): Promise<Decision> {
    const led = await this.joinLead.after(manager, facts, alone, now);
    if (!isEmergency(facts.complaint.urgency)) return led;
    const dispatched = await this.dispatch.decideAutomatically(manager, applyDecision(facts, led), now);
    return dispatched === null ? led : mergeDecisions(led, dispatched);
  }
}
