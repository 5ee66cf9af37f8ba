import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { applyDecision } from './domain/apply-decision';
import type { Decision } from './domain/decision';
import type { ComplaintFacts, ComplaintState } from './domain/facts';
import { manyJoined } from './domain/many-joined';
import { mergeDecisions } from './domain/merge-decisions';
import { householdsBehind } from './households-behind';
import { type Actor, RecordDecision } from './record-decision';

/** 并入: what the matter that goes on keeps of the other; where many households stand behind it by now, a lead joins it. */
@Injectable()
export class TakeIn {
  constructor(
    private readonly recordDecision: RecordDecision,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  /** `target` must be held, so that joiners are counted one after the other. */
  async execute(
    manager: EntityManager,
    target: ComplaintFacts,
    merged: ComplaintState,
    takingIn: Decision,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { complaint } = applyDecision(target, takingIn);
    const behind = await householdsBehind(manager, [complaint, merged]);
    const households = new Set([...behind.values()].flatMap((homes) => [...homes]));
    const staff = await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now);
    const raised = manyJoined(complaint, households.size - 1, staff, now);
    await this.recordDecision.record(manager, target, mergeDecisions(takingIn, raised), actor, now);
  }
}
