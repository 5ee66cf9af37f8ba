import { Injectable } from '@nestjs/common';
import type { GuestActionRequests, GuestMatter } from '@yingsheng/shared/api/guest';
import { GUEST_PHOTOS_MAX_COUNT, type GuestAction } from '@yingsheng/shared/complaint/guest';
import type { EntityManager } from 'typeorm';
import { CommentOnComplaint } from '../../complaints/comment-on-complaint';
import { addEvidence } from '../../complaints/domain/decide/add-evidence';
import type { Decision } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { GUEST, withGuestAsReporter } from '../../complaints/domain/guest';
import { assertComplaintVersion } from '../../complaints/domain/permission';
import { LoadComplaint } from '../../complaints/load-complaint';
import { RecordDecision } from '../../complaints/record-decision';
import { confirmComplaint, refuseComplaint, reopenComplaint } from '../../follow-up/domain/decide-follow-up';
import { PlanFollowUpCall } from '../../follow-up/plan-follow-up-call';
import { WorkAgain } from '../../follow-up/work-again';
import { linkedTo } from '../../media/claim-media';
import { guestUploaderOf } from '../../media/domain/guest-uploads';
import { Media } from '../../media/media.entity';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { strangersDoNotFlood } from '../domain/rules';
import { countRecentReports } from './count-recent-reports';
import { GuestReport } from './entities/guest-report';
import { FollowUpCodes } from './follow-up-codes';
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
    private readonly codes: FollowUpCodes,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly comment: CommentOnComplaint,
    private readonly planFollowUpCall: PlanFollowUpCall,
    private readonly workAgain: WorkAgain,
    private readonly clock: Clock,
  ) {}

  async execute(deed: GuestDeed, address: string): Promise<GuestMatter> {
    const { code } = deed.request;
    const { id, complaintId } = await this.matters.reportOf(code, address);
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      if (facts.complaint.reporterId !== null) throw new DomainError('GUEST.RECOGNISED');
      if (deed.action !== 'addEvidence') assertComplaintVersion(facts, deed.request.version);
      const now = this.clock.now();
      const decision = await this.decide(manager, withGuestAsReporter(facts), deed, now);
      if (decision === null) return;
      const media = decision.media.map((claim) => ({ ...claim, uploaderId: guestUploaderOf(id) }));
      await this.recordDecision.record(manager, facts, { ...decision, media }, GUEST, now);
    });
    return this.matters.show(code, address);
  }

  /** `null`: it was done before. */
  private async decide(
    manager: EntityManager,
    facts: ComplaintFacts,
    { action, request }: GuestDeed,
    now: Date,
  ): Promise<Decision | null> {
    switch (action) {
      case 'comment': {
        const { text, mediaIds = [], phone } = request;
        const said = await this.comment.decide(manager, facts, GUEST, { text, mediaIds }, now);
        return phone === undefined ? said : this.withPhone(manager, facts, said, { phone, now });
      }
      case 'addEvidence':
        return addMissingPhotos(manager, facts, request.mediaIds);
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

  /**
   * 电话后补: it is the one that is called from now on, and by which the report is found again. One that was left stays.
   * No number gets more reports this way than by being left at once.
   */
  private async withPhone(
    manager: EntityManager,
    { complaint }: ComplaintFacts,
    said: Decision,
    { phone, now }: { readonly phone: string; readonly now: Date },
  ): Promise<Decision> {
    if (complaint.callerPhone !== null) return said;
    const phoneDigest = this.codes.digestOfPhone(phone);
    strangersDoNotFlood(await countRecentReports(manager, phoneDigest, now));
    await manager.update(GuestReport, { complaintId: complaint.id }, { phoneDigest });
    return { ...said, complaint: { ...said.complaint, callerPhone: phone } };
  }
}

/** A device that got no answer sends them again. */
async function addMissingPhotos(
  manager: EntityManager,
  facts: ComplaintFacts,
  mediaIds: readonly string[],
): Promise<Decision | null> {
  const { id: complaintId } = facts.complaint;
  const linked = await linkedTo(manager, complaintId, mediaIds);
  if (mediaIds.every((id) => linked.has(id))) return null;
  const knownCount = await manager.countBy(Media, { complaintId, purpose: 'evidence' });
  return addEvidence(facts, GUEST, mediaIds, knownCount, GUEST_PHOTOS_MAX_COUNT);
}
