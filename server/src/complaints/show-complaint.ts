import { Injectable } from '@nestjs/common';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import type { EntityManager } from 'typeorm';
import { RecordPhonesSeen } from '../directory/audit/record-phones-seen';
import { Person } from '../directory/entities/person';
import { estateNames } from '../directory/estate-names';
import { maskPhone, personBriefs } from '../directory/people';
import { type LinkedMediaView, MediaViews } from '../media/media-views';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ComplaintScene } from './complaint-scene';
import { CountUnread } from './count-unread';
import { departmentNames } from './department-names';
import type { ComplaintFacts, ComplaintState } from './domain/facts';
import { nameOfGuest } from './domain/guest';
import { mayAskForPhone, mayKnowReporter } from './domain/parties';
import { messagesRestUntil } from './domain/quiet-hours';
import { standingAdvice } from './domain/view/awaited-help';
import { closingOf, mayCall } from './domain/view/closing';
import { coHandlingsOf } from './domain/view/co-handlings';
import { dangerCheckOf } from './domain/view/danger-check';
import { dialFirstOf } from './domain/view/dial-first';
import { onBehalfOfView } from './domain/view/filing';
import { judgedTriage } from './domain/view/judged-triage';
import { orderBrief } from './domain/view/order-brief';
import { placePinOf } from './domain/view/place-pin';
import { promiseCorrectionOf } from './domain/view/promise-correction';
import { isLengthenedByWeather, promisedClockView } from './domain/view/promised-clock';
import { rootCauseOf } from './domain/view/root-cause';
import { isReporter, nameOf, peopleIn, personOf, type Sight } from './domain/view/seen';
import { authoritiesOf, spendingsOf } from './domain/view/spendings';
import { suggestedUpdateOf } from './domain/view/suggested-update';
import { summaryOf } from './domain/view/summary';
import { peopleNamedIn, timelineOf } from './domain/view/timeline';
import { urgeView } from './domain/view/urge';
import { Rating } from './entities/rating';
import { TimelineEntry } from './entities/timeline-entry';
import { householdCounts } from './households-behind';
import { matterSeen } from './matter-seen';
import { relatedMatters } from './related-matters';
import { mergedIntoOf, takenInOf } from './taken-in';

type DetailOnly = Omit<ComplaintDetail, keyof ReturnType<typeof summaryOf> | 'estateName'>;

/** One complaint with everything the asking person may know of it. */
@Injectable()
export class ShowComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly mediaViews: MediaViews,
    private readonly countUnread: CountUnread,
    private readonly phonesSeen: RecordPhonesSeen,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, complaintId: string): Promise<ComplaintDetail> {
    const detail = await this.read(viewer, complaintId);
    const isPhoneShown = detail.dialFirst.length > 0 || (detail.followUpCall?.phone ?? null) !== null;
    await this.phonesSeen.execute(viewer, isPhoneShown ? [matterSeen(detail)] : []);
    return detail;
  }

  private read(viewer: Viewer, complaintId: string): Promise<ComplaintDetail> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, complaintId);
      const entries = await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
      const media = await this.mediaViews.byComplaint(manager, complaintId, viewer.personId);
      const rating = facts.isRated ? await manager.findOneBy(Rating, { complaintId }) : null;
      // Whoever asks has a name too: it is in the words to call with.
      const ids = [viewer.personId, ...peopleIn(facts), ...peopleNamedIn(entries)];
      const sight: Sight = {
        asker: viewer,
        facts,
        people: await personBriefs(manager, ids),
        departmentNames: await departmentNames(manager),
        now: this.clock.now(),
      };
      const reporter = await reporterOf(manager, sight);
      const dialFirst = dialFirstOf(sight, reporter);
      const closing = closingOf(sight, await phoneForCaller(manager, sight));
      const masked = maskedBeside([...dialFirst.map(({ phone }) => phone), closing.followUpCall?.phone]);
      const unread = await this.countUnread.of(manager, viewer, [complaintId]);
      const households = await householdCounts(manager, [facts.complaint]);
      const summary = summaryOf(sight, {
        unreadCount: unread.get(complaintId) ?? 0,
        householdCount: households.get(complaintId) ?? 1,
      });
      return {
        ...summary,
        estateName: (await estateNames(manager, [summary.estateId])).get(summary.estateId) ?? '',
        ...statedParts(facts.complaint),
        placeAgain: isReporter(sight) && summary.filing !== 'byYou' ? placeAgainOf(facts.complaint) : null,
        ...(await relatedMatters(manager, viewer, facts)),
        ...(await this.mergings(manager, viewer, facts, summary.allowedActions)),
        ...endOf(facts),
        safetyAdvice: standingAdvice(facts),
        triage: judgedTriage(facts.complaint, entries),
        rootCause: rootCauseOf(sight),
        ...closing,
        urge: urgeView(sight, entries),
        reporter: reporter && { name: reporter.name, phoneMasked: masked(reporter.phone) },
        messagesRestUntil: isReporter(sight)
          ? null
          : (messagesRestUntil(facts.complaint, sight.now)?.toISOString() ?? null),
        isPhoneOnDemand: masked(reporter?.phone ?? null) !== null && mayAskForPhone(viewer, facts),
        dialFirst,
        onBehalfOf: onBehalfOfView(sight, masked),
        isMine: isReporter(sight),
        accused: accusedView(sight, entries),
        isAccusedUnconfirmed: isAccusedUnconfirmed(facts.complaint, entries),
        contentToReviewCount: isReporter(sight) ? 0 : facts.complaint.contentToReviewCount,
        evidence: media.filter((view) => view.purpose === 'evidence').map(plain),
        timeline: timelineOf(sight, entries, (entryId) =>
          media.filter((view) => view.timelineEntryId === entryId).map(plain),
        ),
        workOrders: facts.workOrders.map((order) => orderBrief(sight, order, entries)),
        coHandlings: coHandlingsOf(sight, entries),
        clocks: facts.clocks.map((clock) => promisedClockView(facts, clock)),
        promiseCorrection: promiseCorrectionOf(sight, facts),
        isLengthenedByWeather: isLengthenedByWeather(facts.complaint),
        spendings: spendingsOf(sight),
        authorities: authoritiesOf(sight),
        rating: rating === null ? null : ratingView(rating),
        dangerCheck: dangerCheckOf(sight, entries),
        declineProposal: declineView(sight),
        suggestedUpdate: suggestedUpdateOf(sight, entries),
      };
    });
  }

  /** What the reporter of a merged matter says reaches nobody once the target is over. */
  private async mergings(
    manager: EntityManager,
    viewer: Viewer,
    facts: ComplaintFacts,
    allowedActions: ComplaintAction[],
  ): Promise<Pick<ComplaintDetail, 'mergedInto' | 'takenIn' | 'allowedActions'>> {
    const mergedInto = await mergedIntoOf(manager, viewer, facts);
    const isOver = mergedInto !== null && !mergedInto.isOpen;
    return {
      mergedInto,
      takenIn: await takenInOf(manager, this.mediaViews, viewer, facts.complaint, this.clock.now()),
      allowedActions: isOver
        ? allowedActions.filter((action) => action !== 'comment' && action !== 'urge')
        : allowedActions,
    };
  }
}

function statedParts(complaint: ComplaintState) {
  return {
    text: complaint.text,
    hazard: complaint.hazard,
    placePin: placePinOf(complaint),
    channel: complaint.channel,
    desiredOutcomes: [...complaint.desiredOutcomes],
    desiredOutcomeNote: complaint.desiredOutcomeNote,
    contactPreference: complaint.contactPreference,
    contactHours: complaint.contactHours,
    isConfidential: complaint.isConfidential,
    hasReporterAccount: complaint.reporterId !== null,
    accusedText: complaint.accusedText,
  } satisfies Partial<DetailOnly>;
}

function placeAgainOf({ householdId, publicAreaId, assetId }: ComplaintState): DetailOnly['placeAgain'] {
  return {
    ...(householdId === null ? {} : { householdId }),
    ...(publicAreaId === null ? {} : { publicAreaId }),
    ...(assetId === null ? {} : { assetId }),
  };
}

function endOf({ complaint, clocks }: ComplaintFacts) {
  const confirmation = clocks.find((clock) => clock.kind === 'confirmation' && clock.endedAt === null);
  return {
    outcome: complaint.outcome,
    resolvedAt: complaint.resolvedAt?.toISOString() ?? null,
    closedAt: complaint.closedAt?.toISOString() ?? null,
    confirmationDueAt: confirmation?.dueAt.toISOString() ?? null,
  } satisfies Partial<DetailOnly>;
}

/** The number is masked to all but those who have to ring: the work order and `dialFirst` tell it whole. */
async function reporterOf(
  manager: EntityManager,
  { asker, facts }: Sight,
): Promise<{ name: string; phone: string | null } | null> {
  const { complaint } = facts;
  if (!mayKnowReporter(asker, facts)) return null;
  if (complaint.reporterId === null) return { name: nameOfGuest(complaint), phone: complaint.callerPhone };
  const person = await manager.findOneBy(Person, { id: complaint.reporterId });
  return person === null ? null : { name: person.name, phone: complaint.callerPhone ?? person.phone };
}

/** 一个号码只说一次: what is told whole stands nowhere beside it with stars. */
function maskedBeside(told: readonly (string | null | undefined)[]): (phone: string | null) => string | null {
  return (phone) => (told.includes(phone) ? null : maskPhone(phone));
}

/** 回访的人要打得通电话. */
async function phoneForCaller(manager: EntityManager, { asker, facts }: Sight): Promise<string | null> {
  const { reporterId, callerPhone } = facts.complaint;
  if (!mayCall({ asker, facts })) return null;
  if (reporterId === null) return callerPhone;
  return callerPhone ?? (await manager.findOneBy(Person, { id: reporterId }))?.phone ?? null;
}

function ratingView({ speed, attitude, quality, comment }: Rating): DetailOnly['rating'] {
  return { speed, attitude, quality, comment };
}

function declineView(sight: Sight): DetailOnly['declineProposal'] {
  const proposal = sight.facts.complaint.declineProposal;
  if (proposal === null || isReporter(sight)) return null;
  const { reason, ruleText, whereToGo } = proposal;
  return { proposedBy: nameOf(sight, proposal.proposedById), reason, ruleText, whereToGo };
}

/** Whom the reporter only described is named to those who handle it; the reporter reads that they take no part. */
function accusedView(sight: Sight, entries: readonly TimelineEntry[]): DetailOnly['accused'] {
  const { complaint } = sight.facts;
  const isNamedByALead = complaint.accusedText !== null && !isAccusedUnconfirmed(complaint, entries);
  if (isNamedByALead && isReporter(sight)) return [];
  return complaint.accusedIds.flatMap((id) => {
    const person = personOf(sight, id);
    return person === null ? [] : [{ personId: id, name: person.name, departmentName: person.departmentName }];
  });
}

/** 描述里的人要有人核实: from then on whoever it was is named, or it is known to be nobody of the staff. */
function isAccusedUnconfirmed({ accusedText }: ComplaintState, entries: readonly TimelineEntry[]): boolean {
  return accusedText !== null && !entries.some(({ action }) => action === 'nameAccused');
}

function plain({ workOrderId, timelineEntryId, ...view }: LinkedMediaView) {
  return view;
}
