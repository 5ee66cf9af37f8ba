import { Injectable } from '@nestjs/common';
import type { GuestActionRequests, GuestMatter } from '@yingsheng/shared/api/guest';
import type { GuestAction } from '@yingsheng/shared/complaint/guest';
import type { EntityManager } from 'typeorm';
import { CommentOnComplaint } from '../../complaints/comment-on-complaint';
import type { Decision } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { GUEST, withGuestAsReporter } from '../../complaints/domain/guest';
import { assertComplaintVersion } from '../../complaints/domain/permission';
import { LoadComplaint } from '../../complaints/load-complaint';
import { RecordDecision } from '../../complaints/record-decision';
import { confirmComplaint, refuseComplaint, reopenComplaint } from '../../follow-up/domain/decide-follow-up';
import { PlanFollowUpCall } from '../../follow-up/plan-follow-up-call';
import { WorkAgain } from '../../follow-up/work-again';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { GuestMatters } from './guest-matters';

/** One action and its body. */
export type GuestDeed = {
  [Action in GuestAction]: { action: Action; request: GuestActionRequests[Action] };
}[GuestAction];

/** 凭查询码答复: what a reporter may do, decided by the same rules and written down as the guest's. */
@Injectable()
export class ActAsGuest {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly matters: GuestMatters,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly comment: CommentOnComplaint,
    private readonly planFollowUpCall: PlanFollowUpCall,
    private readonly workAgain: WorkAgain,
    private readonly clock: Clock,
  ) {}

  async execute(deed: GuestDeed, address: string): Promise<GuestMatter> {
    const { code, version } = deed.request;
    const complaintId = await this.matters.complaintIdOf(code, address);
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      if (facts.complaint.reporterId !== null) throw new DomainError('GUEST.RECOGNISED');
      assertComplaintVersion(facts, version);
      const now = this.clock.now();
      const decision = await this.decide(manager, withGuestAsReporter(facts), deed, now);
      await this.recordDecision.record(manager, facts, decision, GUEST, now);
    });
    return this.matters.show(code, address);
  }

  private async decide(
    manager: EntityManager,
    facts: ComplaintFacts,
    { action, request }: GuestDeed,
    now: Date,
  ): Promise<Decision> {
    switch (action) {
      case 'comment':
        return this.comment.decide(manager, facts, GUEST, { text: request.text, mediaIds: [] }, now);
      case 'confirm':
        return this.planFollowUpCall.afterClosing(manager, facts, confirmComplaint(facts, GUEST, now), now);
      case 'refuse': {
        const refusal = { kind: 'notFixed' as const, reason: request.reason, mediaIds: [] };
        return this.workAgain.decide(manager, facts, refuseComplaint(facts, GUEST, refusal), now);
      }
      case 'reopen':
        return this.workAgain.decide(manager, facts, reopenComplaint(facts, GUEST, request.reason, now), now);
    }
  }
}
