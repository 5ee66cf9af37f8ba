import { Injectable } from '@nestjs/common';
import { CALLING_ROLES, type CallReason } from '@yingsheng/shared/follow-up/call';
import type { EntityManager } from 'typeorm';
import { applyDecision } from '../complaints/domain/apply-decision';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { newId } from '../platform/ids';
import { callReasonsOf } from './domain/choose-closings-to-call';
import { planFollowUpCall } from './domain/decide-call';
import { sharePercentOf } from './share-book';
import { UninvolvedStaff } from './uninvolved-staff';

/** 安排回访: in the transaction that closes, so that no closing is ever passed over. */
@Injectable()
export class PlanFollowUpCall {
  constructor(private readonly uninvolvedStaff: UninvolvedStaff) {}

  /** The closing, and with it the call that it asks for. */
  async afterClosing(manager: EntityManager, facts: ComplaintFacts, closing: Decision, now: Date): Promise<Decision> {
    const closed = applyDecision(facts, closing);
    const percent = await sharePercentOf(manager, closed.complaint.estateId, now);
    return this.planned(manager, closed, closing, callReasonsOf(closed, percent), now);
  }

  async afterLowRating(manager: EntityManager, facts: ComplaintFacts, rating: Decision, now: Date): Promise<Decision> {
    return this.planned(manager, applyDecision(facts, rating), rating, ['lowRating'], now);
  }

  private async planned(
    manager: EntityManager,
    closed: ComplaintFacts,
    decided: Decision,
    reasons: readonly CallReason[],
    now: Date,
  ): Promise<Decision> {
    if (reasons.length === 0) return decided;
    const callerId = await this.uninvolvedStaff.nearest(manager, closed, CALLING_ROLES, now);
    return mergeDecisions(decided, planFollowUpCall(closed, { id: newId(), reasons, callerId }));
  }
}
