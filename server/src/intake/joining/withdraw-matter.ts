import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../../complaints/act-on-complaint';
import { applyDecision } from '../../complaints/domain/apply-decision';
import {
  type GoingOn,
  goOnAlone,
  goOnWithAnother,
  letOthersGoOn,
  whoGoesOn,
} from '../../complaints/domain/decide/go-on-without';
import { withdrawComplaint } from '../../complaints/domain/decide/withdraw';
import type { Decision } from '../../complaints/domain/decision';
import { type ComplaintFacts, type ComplaintState, SYSTEM } from '../../complaints/domain/facts';
import { manyJoined } from '../../complaints/domain/many-joined';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { householdsBehind } from '../../complaints/households-behind';
import { LoadComplaint } from '../../complaints/load-complaint';
import { mergedDirectlyInto } from '../../complaints/merged-target';
import { RecordDecision } from '../../complaints/record-decision';
import { WhoIsOnDuty } from '../../directory/who-is-on-duty';
import type { Viewer } from '../../platform/http/viewer';
import { AloneAsFiled } from './alone-as-filed';

/** 撤回: one's own share only. Whoever said the same still waits, and goes on in the same transaction. */
@Injectable()
export class WithdrawMatter {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly aloneAsFiled: AloneAsFiled,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  execute(viewer: Viewer, id: string, { version, reason }: ComplaintActionRequests['withdraw']): Promise<void> {
    return this.act.execute(viewer, id, version, async (facts, now, manager) => {
      const groups = whoGoesOn(facts.complaint, await mergedDirectlyInto(manager, id));
      const goesOnAs = groups.map(({ leader }) => leader.number);
      const withdrawing = withdrawComplaint(facts, viewer, reason ?? null, now, goesOnAs);
      for (const group of groups) await this.goOn(manager, facts.complaint, group, now);
      return mergeDecisions(withdrawing, letOthersGoOn(groups));
    });
  }

  private async goOn(
    manager: EntityManager,
    withdrawn: ComplaintState,
    { leader, followers }: GoingOn<ComplaintState>,
    now: Date,
  ): Promise<void> {
    for (const { id } of followers) {
      const facts = await this.loadComplaint.loadFacts(manager, id, { lock: true });
      await this.recordDecision.record(manager, facts, goOnWithAnother(facts, withdrawn, leader), SYSTEM, now);
    }
    const facts = await this.loadComplaint.loadFacts(manager, leader.id, { lock: true });
    const alone = await this.raisedByMany(manager, facts, goOnAlone(facts, withdrawn, followers), now);
    const asFiled = await this.aloneAsFiled.execute(manager, facts, alone, now);
    await this.recordDecision.record(manager, facts, asFiled, SYSTEM, now);
  }

  /** As many as stand behind it now, its followers among them. */
  private async raisedByMany(
    manager: EntityManager,
    facts: ComplaintFacts,
    alone: Decision,
    now: Date,
  ): Promise<Decision> {
    const { complaint } = applyDecision(facts, alone);
    const households = (await householdsBehind(manager, [complaint])).get(complaint.id)?.size ?? 1;
    const staff = await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now);
    return mergeDecisions(alone, manyJoined(complaint, households - 1, staff, now));
  }
}
