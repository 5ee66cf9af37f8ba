import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import type { UnseenWork } from '../directory/ports/unseen-work';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import type { Viewer } from '../platform/http/viewer';
import { stepBack } from './domain/step-back';
import { FindOwner } from './find-owner';
import { FindSuccessors } from './find-successors';
import { unseenDebtsOf } from './list-owed-work';

/**
 * 离岗的同事手上有投诉停用者本人的事: whoever disables the account must not learn of it, so that they can neither be asked
 * to hand it over nor be refused because of it. The system finds other hands at once.
 */
@Injectable()
export class PassOnUnseenWork implements UnseenWork {
  constructor(
    private readonly loadComplaint: LoadComplaint,
    private readonly findOwner: FindOwner,
    private readonly findSuccessors: FindSuccessors,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async passOn(manager: EntityManager, personId: string, viewer: Viewer): Promise<void> {
    for (const complaintId of await unseenDebtsOf(manager, personId, viewer)) {
      await this.passOnOne(manager, complaintId, personId);
    }
  }

  private async passOnOne(manager: EntityManager, complaintId: string, personId: string): Promise<void> {
    const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
    const now = this.clock.now();
    const leaving = { personIds: [personId], how: 'left' } as const;
    const staff = await this.whoIsOnDuty.staffOf(manager, facts.complaint.estateId, now);
    const owner = await this.findOwner.choose(manager, facts.complaint, leaving.personIds);
    const successors = await this.findSuccessors.execute(manager, facts, leaving, owner, staff);
    const decided = stepBack(facts, leaving, successors, now);
    if (decided.entries.length > 0) await this.recordDecision.record(manager, facts, decided, SYSTEM, now);
  }
}
