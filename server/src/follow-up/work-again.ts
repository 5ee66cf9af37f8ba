import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { applyDecision } from '../complaints/domain/apply-decision';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { DispatchComplaint } from '../dispatch/dispatch-complaint';

/** 返工: what reopens a matter also offers the work anew, in the same transaction. */
@Injectable()
export class WorkAgain {
  constructor(private readonly dispatch: DispatchComplaint) {}

  /** A matter that never had a work order goes back to its owner, who answers or dispatches. */
  async decide(manager: EntityManager, facts: ComplaintFacts, reopening: Decision, now: Date): Promise<Decision> {
    const offered = await this.dispatch.decideAgain(manager, applyDecision(facts, reopening), now);
    return offered === null ? reopening : mergeDecisions(reopening, offered);
  }
}
