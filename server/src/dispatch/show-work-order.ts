import { Injectable } from '@nestjs/common';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { MAX_SUSPENSIONS } from '@yingsheng/shared/complaint/limits';
import type { EntityManager } from 'typeorm';
import { CountUnread } from '../complaints/count-unread';
import { departmentNames } from '../complaints/department-names';
import { allowedComplaintActions } from '../complaints/domain/allowed-actions';
import type { ComplaintState } from '../complaints/domain/facts';
import { workOrderClocks } from '../complaints/domain/next-due';
import { coHandlingsOf } from '../complaints/domain/view/co-handlings';
import { dangerCheckOf } from '../complaints/domain/view/danger-check';
import { handsOf } from '../complaints/domain/view/hands';
import { headerOf } from '../complaints/domain/view/header';
import { placePinOf } from '../complaints/domain/view/place-pin';
import { peopleIn, personOf, type Sight } from '../complaints/domain/view/seen';
import { authoritiesOf, spendingsOf } from '../complaints/domain/view/spendings';
import { suggestedUpdateOf } from '../complaints/domain/view/suggested-update';
import { clockView } from '../complaints/domain/view/summary';
import { peopleNamedIn, timelineOf } from '../complaints/domain/view/timeline';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { householdCounts } from '../complaints/households-behind';
import { matterSeen } from '../complaints/matter-seen';
import { takenInOf } from '../complaints/taken-in';
import { RecordPhonesSeen } from '../directory/audit/record-phones-seen';
import { estateNames } from '../directory/estate-names';
import { personBriefs } from '../directory/people';
import { type LinkedMediaView, MediaViews } from '../media/media-views';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { isAfterPhotoRequired, isRootCauseRequired, willNeedARuling } from './domain/rules';
import { latestReturnAt } from './domain/suspension-rules';
import { GrabRivals } from './grab-rivals';
import { PlaceHistory } from './place-history';
import { atTheDoor, whoseHome, wishesOf } from './visit-sheet';
import { type Scene, WorkOrderScene } from './work-order-scene';
import { summaryOf } from './work-order-summaries';

/** 工单详情: what the person at the door needs, and what this place has seen before. */
@Injectable()
export class ShowWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly placeHistory: PlaceHistory,
    private readonly grabRivals: GrabRivals,
    private readonly mediaViews: MediaViews,
    private readonly countUnread: CountUnread,
    private readonly phonesSeen: RecordPhonesSeen,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string): Promise<WorkOrderDetail> {
    const { detail, complaint } = await this.read(viewer, workOrderId);
    // To everybody else numbers are masked.
    const isGoingThere = detail.handler?.id === viewer.personId;
    const isPhoneShown = isGoingThere && [detail.reporter, detail.onBehalfOf].some((person) => person?.phone);
    await this.phonesSeen.execute(viewer, isPhoneShown ? [matterSeen(complaint)] : []);
    return detail;
  }

  private read(viewer: Viewer, workOrderId: string): Promise<{ detail: WorkOrderDetail; complaint: ComplaintState }> {
    return this.transactions.read(async (manager) => {
      const scene = await this.scene.look(manager, viewer, workOrderId);
      const { order, facts } = scene;
      const { complaint, clocks } = facts;
      const entries = await timelineEntries(manager, complaint.id);
      const recurrenceCount = await this.placeHistory.recurrenceCount(manager, complaint, viewer.personId);
      const alsoOpenTo = await this.grabRivals.namesFor(manager, viewer, order, complaint);
      const sight = await this.sight(manager, viewer, scene, entries);
      const unread = await this.countUnread.of(manager, viewer, [complaint.id]);
      const media = await this.mediaViews.byComplaint(manager, complaint.id, viewer.personId);
      const detail = {
        ...summaryOf(viewer, order, {
          complaint,
          estateName: (await estateNames(manager, [complaint.estateId])).get(complaint.estateId) ?? '',
          clocks,
          recurrenceCount,
          householdCount: (await householdCounts(manager, [complaint])).get(complaint.id) ?? 1,
          alsoOpenTo,
          names: sight,
          unreadCount: unread.get(complaint.id) ?? 0,
        }),
        takenIn: await takenInOf(manager, this.mediaViews, viewer, complaint, this.clock.now()),
        ...wishesOf(complaint),
        ...photosOf(order.id, media),
        ...progressOf(scene),
        ...waysOut(scene, sight.now),
        hands: handsOf(sight, order, entries),
        firstContactOwner: headerOf(sight).firstContactOwner,
        handler: personOf(sight, order.handlerId),
        whyChosen: order.whyChosen,
        offeree: order.status === 'offered' ? personOf(sight, order.offeredToId) : null,
        reporter: await atTheDoor(manager, viewer, facts, order.handlerId === viewer.personId),
        onBehalfOf: whoseHome(viewer, facts, order.handlerId === viewer.personId),
        dangerCheck: dangerCheckOf(sight, entries),
        complaintActions: allowedComplaintActions(viewer, facts, sight.now),
        placeHistory: await this.placeHistory.told(manager, complaint, viewer.personId),
        isRootCauseRequired: isRootCauseRequired(order, recurrenceCount),
        coHandlings: coHandlingsOf(sight, entries),
        spendings: spendingsOf(sight),
        authorities: authoritiesOf(sight),
        suggestedUpdate: suggestedUpdateOf(sight, entries),
        clocks: workOrderClocks(order, complaint, clocks).map(clockView),
        timeline: timelineOf(sight, entries, (entryId) =>
          media.filter((view) => view.timelineEntryId === entryId).map(plain),
        ),
      };
      return { detail, complaint };
    });
  }

  private async sight(
    manager: EntityManager,
    asker: Viewer,
    { facts }: Scene,
    entries: readonly TimelineEntry[],
  ): Promise<Sight> {
    const ids = [...peopleIn(facts), ...peopleNamedIn(entries)];
    return {
      asker,
      facts,
      people: await personBriefs(manager, ids),
      departmentNames: await departmentNames(manager),
      now: this.clock.now(),
    };
  }
}

function timelineEntries(manager: EntityManager, complaintId: string): Promise<TimelineEntry[]> {
  return manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
}

function progressOf({ order, facts: { complaint } }: Scene) {
  return {
    complaintText: complaint.text,
    placePin: placePinOf(complaint),
    complaintStatus: complaint.status,
    complaintVersion: complaint.version,
    acceptedAt: order.acceptedAt?.toISOString() ?? null,
    arrivedAt: order.arrivedAt?.toISOString() ?? null,
    doneAt: order.doneAt?.toISOString() ?? null,
    // What the resident was told is the lead's promise; co-handling has its own limit.
    expectedAt: order.kind === 'lead' ? (complaint.expectedAt?.toISOString() ?? null) : null,
    bounceCount: order.bounceCount,
    isAfterPhotoRequired: isAfterPhotoRequired(complaint),
  } satisfies Partial<WorkOrderDetail>;
}

/** What a transfer or a suspension asked for now would come to. */
function waysOut({ order, facts }: Scene, now: Date) {
  return {
    isTransferForRuling: willNeedARuling(order),
    suspensionLatestAt: latestReturnAt(facts, now).toISOString(),
    suspensionsLeft: Math.max(0, MAX_SUSPENSIONS - order.suspensionCount),
  } satisfies Partial<WorkOrderDetail>;
}

function photosOf(orderId: string, media: readonly LinkedMediaView[]) {
  const ofOrder = (purpose: 'before' | 'after') =>
    media.filter((view) => view.purpose === purpose && view.workOrderId === orderId).map(plain);
  return {
    evidence: media.filter((view) => view.purpose === 'evidence').map(plain),
    before: ofOrder('before'),
    after: ofOrder('after'),
  } satisfies Partial<WorkOrderDetail>;
}

function plain({ workOrderId, timelineEntryId, ...view }: LinkedMediaView) {
  return view;
}
