import type { MergedIntoView, TakenInView } from '@yingsheng/shared/api/complaint';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { MediaViews } from '../media/media-views';
import type { Viewer } from '../platform/http/viewer';
import { allowedComplaintActions } from './domain/allowed-actions';
import type { TimelineAction } from './domain/decision';
import type { Asker, ComplaintFacts, ComplaintState } from './domain/facts';
import { GUEST_ID } from './domain/guest';
import { isOnReportersSide } from './domain/on-behalf';
import { isAccused, maySee } from './domain/parties';
import { followedMatter } from './domain/view/followed-matter';
import { ClockRow } from './entities/clock-row';
import type { Complaint } from './entities/complaint';
import { TimelineEntry } from './entities/timeline-entry';
import { WorkOrder } from './entities/work-order';
import { mergedMatters, mergedPath } from './merged-target';

/** 并进来的: words, place and photos of what was merged into a matter, for those who work on it; never for its reporter. */
export async function takenInOf(
  manager: EntityManager,
  mediaViews: MediaViews,
  viewer: Viewer,
  target: Pick<ComplaintState, 'id' | 'reporterId' | 'onBehalfOfPersonId'>,
  now: Date,
): Promise<TakenInView[]> {
  if (isOnReportersSide(target, viewer.personId)) return [];
  const merged = (await mergedMatters(manager, target.id)).filter((complaint) => !isAccused(viewer, complaint));
  if (merged.length === 0) return [];
  const said = await manager.find(TimelineEntry, {
    where: { complaintId: In(merged.map(({ id }) => id)), action: 'comment' },
    order: { complaintId: 'ASC', sequence: 'ASC' },
  });
  const views: TakenInView[] = [];
  for (const complaint of merged) {
    const media = await mediaViews.byComplaint(manager, complaint.id, viewer.personId);
    const words = said.filter(
      ({ complaintId, actorId }) =>
        complaintId === complaint.id && (isOnReportersSide(complaint, actorId) || actorId === GUEST_ID),
    );
    views.push({
      ...partsOf(complaint),
      photos: media
        .filter(({ purpose }) => purpose === 'evidence' || purpose === 'message')
        .map(({ workOrderId, timelineEntryId, ...view }) => view),
      words: words.map(({ body, occurredAt }) => ({ text: body ?? '', saidAt: occurredAt.toISOString() })),
      mayOpen: maySee(viewer, { complaint, workOrders: [] }),
      mayUndo: complaint.mergedIntoId === target.id && mayUndo(viewer, complaint, now),
    });
  }
  return views;
}

function partsOf({ id, number, version, title, text, placeText, submittedAt }: Complaint) {
  return { complaintId: id, number, version, title, text, placeText, submittedAt: submittedAt.toISOString() };
}

function mayUndo(viewer: Viewer, complaint: Complaint, now: Date): boolean {
  const facts = { complaint, workOrders: [], spendings: [], clocks: [], isRated: false };
  return maySee(viewer, facts) && allowedComplaintActions(viewer, facts, now).includes('undoMerge');
}

/** What the reporter of a merged matter may know of how the other goes on: that it does and when, nobody's words or names. */
const STEPS: Readonly<Partial<Record<TimelineAction, string>>> = {
  accept: '已受理',
  answerOnTheSpot: '已处理好',
  correctTriage: '类别或紧急程度有更正',
  confirmDanger: '核实有险情，按险情处理',
  earlierPromise: '处理时限提前了',
  knowCalendar: '放假安排公布，时间重新推算',
  dispatch: '已安排人处理',
  coHandle: '又请了一个部门一起处理',
  'workOrder.offer': '另派了处理人',
  'workOrder.accept': '处理人已接单',
  'workOrder.grab': '处理人已接单',
  'workOrder.return': '处理人退回，另行安排',
  'workOrder.rule': '已定下由哪个部门处理',
  'workOrder.recuse': '换了处理人',
  'workOrder.proposeTransfer': '处理人请同事接手',
  'workOrder.acceptTransfer': '已转给另一位处理人',
  'workOrder.declineTransfer': '没有转出去，仍由原来的人处理',
  'workOrder.arrive': '处理人已到场',
  'workOrder.done': '处理人完成了处理',
  publishUpdate: '有新进展',
  suspend: '暂停处理',
  resume: '恢复处理',
  resolve: '已处理好',
  confirm: '业主已确认修好',
  autoClose: '没有收到答复，已按规定关闭',
  refuse: '还没修好，继续处理',
  reopen: '重新打开，继续处理',
  upholdAppeal: '申诉成立，继续处理',
  workOnMerged: '还要接着处理',
  backToConfirm: '已处理好',
  decline: '没有受理',
  withdraw: '已撤回',
  merge: '与另一件一并处理',
  undoMerge: '与另一件分开，单独处理',
};

/** 并到哪里去了: for the reporter of a merged matter, and for those of the staff who may see the target. */
export async function mergedIntoOf(
  manager: EntityManager,
  viewer: Asker,
  { complaint }: Pick<ComplaintFacts, 'complaint'>,
): Promise<MergedIntoView | null> {
  if (complaint.closeReason !== 'merged') return null;
  const path = await mergedPath(manager, complaint);
  const target = path.at(-1);
  if (target === undefined || path.some((one) => isAccused(viewer, one))) return null;
  const workOrders = await manager.findBy(WorkOrder, { complaintId: target.id });
  const clock = await manager.findOneBy(ClockRow, {
    complaintId: target.id,
    kind: 'resolution',
    endedAt: IsNull(),
    workOrderId: IsNull(),
  });
  const entries = await manager.find(TimelineEntry, {
    where: { complaintId: In(path.map(({ id }) => id)), action: In(Object.keys(STEPS)) },
    order: { occurredAt: 'ASC', complaintId: 'ASC', sequence: 'ASC' },
  });
  return {
    complaintId: maySee(viewer, { complaint: target, workOrders }) ? target.id : null,
    number: target.number,
    ...followedMatter(target.status, clock?.dueAt ?? null),
    steps: entries.map(({ action, occurredAt }) => ({
      title: STEPS[action] ?? '',
      occurredAt: occurredAt.toISOString(),
    })),
  };
}
