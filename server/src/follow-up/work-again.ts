import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { applyDecision } from '../complaints/domain/apply-decision';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { JoinLead } from '../complaints/join-lead';
import { DispatchComplaint } from '../dispatch/dispatch-complaint';

/** 返工: what reopens a matter also offers the work anew, in the same transaction. */
@Injectable()
export class WorkAgain {
  constructor(
    private readonly dispatch: DispatchComplaint,
    private readonly joinLead: JoinLead,
  ) {}

  /** A matter that never had a work order goes back to its owner, who answers or dispatches. */
  async decide(manager: EntityManager, facts: ComplaintFacts, reopening: Decision, now: Date): Promise<Decision> {
    const offered = await this.dispatch.decideAgain(manager, applyDecision(facts, reopening), now);
    return offered === null ? reopening : mergeDecisions(reopening, offered);
  }

  /** Where the house was told by a call or an appeal that it was not done, a lead also sees to the second try. */
  async decideWithLead(
    manager: EntityManager,
    facts: ComplaintFacts,
    reopening: Decision,
    now: Date,
  ): Promise<Decision> {
    const withLead = await this.joinLead.followingRework(manager, facts, reopening, now);
    return this.decide(manager, facts, withLead, now);
  }
}
