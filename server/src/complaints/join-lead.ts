import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { applyDecision } from './domain/apply-decision';
import { type Decision, decision } from './domain/decision';
import type { ComplaintFacts, ComplaintState } from './domain/facts';
import { isLeadMissing, joinLead, leadFollowsRework } from './domain/join-lead';
import { mergeDecisions } from './domain/merge-decisions';

/** 负责人介入: finds the lead whom a dispute or a complaint about attitude must have. */
@Injectable()
export class JoinLead {
  constructor(private readonly whoIsOnDuty: WhoIsOnDuty) {}

  async decide(manager: EntityManager, complaint: ComplaintState, now: Date): Promise<Decision> {
    if (!isLeadMissing(complaint)) return decision({});
    return joinLead(complaint, await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now));
  }

  /** 返工: what was decided to be worked on again, and with it a lead who sees to it. */
  async followingRework(
    manager: EntityManager,
    facts: ComplaintFacts,
    decided: Decision,
    now: Date,
  ): Promise<Decision> {
    const { complaint } = applyDecision(facts, decided);
    const staff = await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now);
    return mergeDecisions(decided, leadFollowsRework(complaint, staff));
  }

  /** What was decided, and with it the lead whom it made necessary. */
  async after(manager: EntityManager, facts: ComplaintFacts, decided: Decision, now: Date): Promise<Decision> {
    return mergeDecisions(decided, await this.decide(manager, applyDecision(facts, decided).complaint, now));
  }
}
