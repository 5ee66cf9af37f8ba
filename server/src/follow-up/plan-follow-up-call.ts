import { Injectable } from '@nestjs/common';
import { CALL_SHARE_DEFAULT_PERCENT, CALLING_ROLES, type CallReason } from '@yingsheng/shared/follow-up/call';
import type { EntityManager } from 'typeorm';
import { applyDecision } from '../complaints/domain/apply-decision';
import { findApprover } from '../complaints/domain/choose-approver';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { handsIn } from '../complaints/domain/hand-in';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { newId } from '../platform/ids';
import { callReasonsOf } from './domain/choose-closings-to-call';
import { planFollowUpCall } from './domain/decide-call';
import { FollowUpShare } from './entities/follow-up-share';

/** 安排回访: in the transaction that closes, so that no closing is ever passed over. */
@Injectable()
export class PlanFollowUpCall {
  constructor(private readonly whoIsOnDuty: WhoIsOnDuty) {}

  /** The closing, and with it the call that it asks for. */
  async afterClosing(manager: EntityManager, facts: ComplaintFacts, closing: Decision, now: Date): Promise<Decision> {
    const closed = applyDecision(facts, closing);
    const percent = await sharePercentOf(manager, closed.complaint.estateId);
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
    const callerId = await this.callerFor(manager, closed, now);
    return mergeDecisions(decided, planFollowUpCall(closed, { id: newId(), reasons, callerId }));
  }

  /** There are days to call in: who is on duty this minute does not matter, who is away does. */
  private async callerFor(manager: EntityManager, facts: ComplaintFacts, now: Date): Promise<string | null> {
    const staff = await this.whoIsOnDuty.staffOf(manager, facts.complaint.estateId, now);
    const caller = findApprover({
      staff: staff.map((person) => ({ ...person, isOnDuty: person.absentUntil === null })),
      departmentId: null,
      roles: CALLING_ROLES,
      excludedIds: handsIn(facts),
    });
    return caller?.personId ?? null;
  }
}

export async function sharePercentOf(manager: EntityManager, estateId: string): Promise<number> {
  const row = await manager.findOneBy(FollowUpShare, { estateId });
  return row?.percent ?? CALL_SHARE_DEFAULT_PERCENT;
}
