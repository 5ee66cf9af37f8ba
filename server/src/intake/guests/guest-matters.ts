import { Injectable } from '@nestjs/common';
import type { GuestMatter } from '@yingsheng/shared/api/guest';
import type { MediaView } from '@yingsheng/shared/api/media';
import { GUEST_ACTIONS } from '@yingsheng/shared/complaint/guest';
import type { EntityManager } from 'typeorm';
import { SignInAttempts } from '../../auth/sign-in-attempts';
import { departmentNames } from '../../complaints/department-names';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { GUEST, GUEST_ID, withGuestAsReporter } from '../../complaints/domain/guest';
import { standingAdvice } from '../../complaints/domain/view/awaited-help';
import { peopleIn, type Sight } from '../../complaints/domain/view/seen';
import { summaryOf } from '../../complaints/domain/view/summary';
import { peopleNamedIn, timelineOf } from '../../complaints/domain/view/timeline';
import { TimelineEntry } from '../../complaints/entities/timeline-entry';
import { LoadComplaint } from '../../complaints/load-complaint';
import { mergedIntoOf } from '../../complaints/taken-in';
import { Estate } from '../../directory/entities/estate';
import { personBriefs } from '../../directory/people';
import { guestUploaderOf } from '../../media/domain/guest-uploads';
import { type LinkedMediaView, MediaViews } from '../../media/media-views';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { GuestReport } from './entities/guest-report';
import { FollowUpCodes } from './follow-up-codes';

/** Wrong codes from one address before each further one waits longer. */
const FREE_CODES = 10;

/** 凭查询码看进展: the code is all that a guest has, and opens nothing but the one matter. */
@Injectable()
export class GuestMatters {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
    private readonly codes: FollowUpCodes,
    private readonly loadComplaint: LoadComplaint,
    private readonly mediaViews: MediaViews,
    private readonly clock: Clock,
  ) {}

  /**
   * Counted before anything is looked for, so that guessing many at once teaches no more than one after the other.
   * @throws DomainError GUEST.CODE_UNKNOWN, the same for what is no code at all; REQUEST.RATE_LIMITED
   */
  async reportOf(code: string, address: string): Promise<GuestReport> {
    const lanes = [{ key: `code:${address}`, free: FREE_CODES }];
    this.attempts.count(lanes);
    const codeDigest = this.codes.digestOfCode(code);
    const report = await this.transactions.read((manager) => manager.findOneBy(GuestReport, { codeDigest }));
    if (report === null) throw new DomainError('GUEST.CODE_UNKNOWN');
    this.attempts.takeBack(lanes);
    return report;
  }

  async show(code: string, address: string): Promise<GuestMatter> {
    const { id, complaintId } = await this.reportOf(code, address);
    return this.transactions.read(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: false });
      const media = await this.mediaViews.ownOf(manager, complaintId, guestUploaderOf(id));
      const shown = await this.view(manager, withGuestAsReporter(facts), await guestsEntries(manager, facts), media);
      const isRecognised = facts.complaint.reporterId !== null;
      return { ...shown, isRecognised, allowedActions: isRecognised ? [] : shown.allowedActions };
    });
  }

  private async view(
    manager: EntityManager,
    facts: ComplaintFacts,
    entries: readonly TimelineEntry[],
    media: readonly LinkedMediaView[],
  ): Promise<Omit<GuestMatter, 'isRecognised'>> {
    const { complaint } = facts;
    const sight: Sight = {
      asker: GUEST,
      facts,
      people: await personBriefs(manager, [...peopleIn(facts), ...peopleNamedIn(entries)]),
      departmentNames: await departmentNames(manager),
      now: this.clock.now(),
    };
    const estate = await manager.findOneByOrFail(Estate, { id: complaint.estateId });
    const target = await mergedIntoOf(manager, GUEST, facts);
    return {
      ...standing(sight),
      estateName: estate.name,
      servicePhone: estate.servicePhone,
      text: complaint.text,
      outcome: complaint.outcome,
      hasPhone: complaint.callerPhone !== null,
      mergedInto:
        target === null ? null : { number: target.number, statusText: target.statusText, dueAt: target.dueAt },
      safetyAdvice: standingAdvice(facts),
      evidence: media.filter(({ purpose }) => purpose === 'evidence').map(plain),
      timeline: timelineOf(sight, entries, (entryId) =>
        media.filter(({ timelineEntryId }) => timelineEntryId === entryId).map(plain),
      ),
    };
  }
}

/** What the reporter did after signing in is the guest's to whoever has no more than the code. */
async function guestsEntries(manager: EntityManager, { complaint }: ComplaintFacts): Promise<TimelineEntry[]> {
  const { id: complaintId, reporterId } = complaint;
  const entries = await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
  return entries.map((entry) =>
    reporterId !== null && entry.actorId === reporterId ? { ...entry, actorId: GUEST_ID } : entry,
  );
}

function plain({ workOrderId, timelineEntryId, ...view }: LinkedMediaView): MediaView {
  return view;
}

/** 五问, without what leads anywhere else: no ids, and nobody's own number. */
function standing(sight: Sight) {
  const { number, placeText, urgency, submittedAt, status, header, allowedActions, version } = summaryOf(sight, {
    unreadCount: 0,
    householdCount: 1,
  });
  return {
    number,
    placeText,
    urgency,
    submittedAt,
    status,
    version,
    statusText: header.statusText,
    ownerName: header.firstContactOwner.name,
    inChargeLabel: header.inCharge.label,
    inChargeText: header.inCharge.text,
    nextStep: header.nextStep,
    expectedAt: header.expectedAt,
    expectedKind: header.expectedKind,
    arrivalDueAt: header.arrivalDueAt,
    etaMovedCount: header.etaMovedCount,
    etaMovedReason: header.etaMovedReason,
    allowedActions: GUEST_ACTIONS.filter((action) => allowedActions.includes(action)),
  } satisfies Partial<GuestMatter>;
}
