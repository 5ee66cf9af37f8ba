/** 处理进度: what happened, in words. A resident reads what concerns them; staff read everything. */
import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import type { ContentSubject } from '@yingsheng/shared/api/content-review';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import {
  CATEGORY_LABEL,
  COMPLAINT_ACTION_LABEL,
  CONTENT_SUBJECT_LABEL,
  FOLLOW_UP_OUTCOME_LABEL,
  ROLE_LABEL,
  SUSPENSION_REASON_LABEL,
  SUSPENSION_REASON_LABEL_FOR_REPORTER,
  URGENCY_LABEL,
  WORK_ORDER_ACTION_LABEL,
} from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { timeText } from '@yingsheng/shared/time-words';
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import type { NewTimelineEntry } from '../decision';
import type { WorkOrderState } from '../facts';
import { type EscalationData, escalationTitle, toldIdsIn } from './escalation';
import { isReporter, nameOf, type Sight } from './seen';
import { spendingTitle, spendingWords } from './spending-words';

export type WrittenEntry = Omit<NewTimelineEntry, 'isBySystem'> & {
  readonly id: string;
  readonly sequence: number;
  readonly actorId: string | null;
  readonly occurredAt: Date;
};

const WITHHELD_WORDS = '(这段话经人工复核没有放行)';

/** Where the data of an entry names somebody. */
const PERSON_KEYS = [
  'fromId',
  'toId',
  'handlerId',
  'approvedById',
  'suggestedId',
  'leadId',
  'onBehalfOfId',
  'arbiterId',
  'callerId',
] as const;

/** Whose names the words of a timeline need. */
export function peopleNamedIn(entries: readonly WrittenEntry[]): (string | null)[] {
  return entries.flatMap(({ action, actorId, data }) => [
    actorId,
    ...PERSON_KEYS.map((key) => data[key]).filter((id) => typeof id === 'string'),
    ...toldIdsIn(data),
    ...(action === 'nameAccused' ? (data.accusedIds as string[]) : []),
  ]);
}

export function timelineOf(
  sight: Sight,
  entries: readonly WrittenEntry[],
  mediaOf: (entryId: string) => MediaView[],
): TimelineEntryView[] {
  const withheldIds = withheldEntryIds(entries);
  const bodyOf = (entry: WrittenEntry): string | null =>
    withheldIds.has(entry.id) && entry.actorId !== sight.asker.personId ? WITHHELD_WORDS : entryBody(sight, entry);
  return entries
    .filter((entry) => entry.isVisibleToResident || !isReporter(sight))
    .map((entry) => ({
      id: entry.id,
      sequence: entry.sequence,
      action: entry.action,
      title: entryTitle(sight, entry),
      body: bodyOf(entry),
      actorName: nameOf(sight, entry.actorId),
      occurredAt: entry.occurredAt.toISOString(),
      claimedAt: typeof entry.data.claimedAt === 'string' ? entry.data.claimedAt : null,
      media: mediaOf(entry.id),
      isVisibleToResident: entry.isVisibleToResident,
    }));
}

/** 复核后不放行的话: only whoever wrote them still reads them. */
function withheldEntryIds(entries: readonly WrittenEntry[]): ReadonlySet<unknown> {
  const reviewed = entries.filter(({ action, data }) => action === 'reviewContent' && data.isReleased === false);
  return new Set(reviewed.map(({ data }) => data.entryId));
}

function entryTitle(sight: Sight, entry: WrittenEntry): string {
  const { action, data } = entry;
  switch (action) {
    case 'submit':
      return '提交反映';
    case 'register':
      return '前台代为登记';
    case 'escalate':
      return escalationTitle(sight, data as unknown as EscalationData);
    case 'remind':
      return '提醒业主确认';
    case 'askForCall':
      return '需要打电话告知业主';
    case 'recordCall':
      return callTitle(sight, entry);
    case 'correctTriage':
      return `更正为${CATEGORY_LABEL[data.toCategory as CategoryCode]},${URGENCY_LABEL[data.toUrgency as Urgency]}`;
    case 'publishUpdate':
      return typeof data.difficulty === 'string' ? `遇到困难:${data.difficulty}` : '告知进展';
    case 'planFollowUpCall':
      return data.callerId === null ? '安排回访' : `安排${nameAt(sight, data.callerId)}回访`;
    case 'recordFollowUpCall':
      return `${nameOf(sight, entry.actorId)}回访:${FOLLOW_UP_OUTCOME_LABEL[data.outcome as FollowUpOutcome]}`;
    case 'fileAppeal':
      return data.arbiterId === null ? '提出申诉' : `提出申诉,由${nameAt(sight, data.arbiterId)}核查`;
    case 'reopen':
      return data.cause === 'call' ? '回访不满意,重新打开' : '重新打开';
    case 'refuse':
      return data.kind === 'partlyFixed' ? '只修好了一部分' : '还没修好';
    case 'flagContent':
      return `${CONTENT_SUBJECT_LABEL[data.subject as ContentSubject]}待复核,处理照常进行`;
    case 'reviewContent':
      return `${CONTENT_SUBJECT_LABEL[data.subject as ContentSubject]}复核:${data.isReleased === true ? '放行' : '不放行'}`;
    case 'joinLead':
      return `${ROLE_LABEL[data.role as Role]}${nameAt(sight, data.leadId)}已介入`;
    case 'nameAccused':
      return namingTitle(sight, entry);
    case 'workOrder.recuse':
      return data.handlerId === null ? '当事人回避,正在另行安排' : `当事人回避,已另派${nameAt(sight, data.handlerId)}`;
    case 'proposeHandover':
      return `首接责任拟由${nameAt(sight, data.fromId)}交接给${nameAt(sight, data.toId)}`;
    case 'acceptHandover':
      return `首接责任人由${nameAt(sight, data.fromId)}交接给${nameAt(sight, data.toId)}`;
    case 'declineHandover':
      return `没有交接,仍由${nameAt(sight, data.fromId)}负责`;
    case 'workOrder.accept':
    case 'workOrder.grab':
      return `${nameOf(sight, entry.actorId)}${coHandling(sight, entry) === undefined ? '已接单' : '来协助处理'}`;
    case 'workOrder.arrive':
      return `${coHandling(sight, entry) === undefined ? '' : '协办的'}${nameOf(sight, entry.actorId)}已到场`;
    case 'workOrder.proposeTransfer':
      return `${nameAt(sight, data.fromId)}想转给${nameAt(sight, data.toId)}`;
    case 'workOrder.acceptTransfer':
      return `已由${nameAt(sight, data.fromId)}转给${nameAt(sight, data.toId)}继续处理`;
    case 'workOrder.declineTransfer':
      return unfinishedTransfer(sight, data);
    case 'workOrder.requestSuspension':
      return `申请挂起:${SUSPENSION_REASON_LABEL[data.reasonKind as SuspensionReasonKind]}`;
    case 'suspend':
      return `暂停处理:${pauseLabels(sight)[data.reasonKind as SuspensionReasonKind]}`;
    case 'workOrder.done':
      return coHandling(sight, entry) === undefined ? '处理完成' : `${departmentOf(sight, entry)}那部分已完成`;
    case 'recordSpending':
    case 'approveSpending':
    case 'rejectSpending':
    case 'withdrawSpending':
      return spendingTitle(sight, entry);
    case 'coHandle':
      return `已请${departmentOf(sight, entry)}一起处理`;
    case 'workOrder.cancel':
      return '工单取消';
    default:
      return actionLabel(action);
  }
}

function coHandling({ facts }: Sight, { workOrderId }: WrittenEntry): WorkOrderState | undefined {
  return facts.workOrders.find((order) => order.id === workOrderId && order.kind === 'coHandling');
}

function departmentOf(sight: Sight, entry: WrittenEntry): string {
  return sight.departmentNames.get(coHandling(sight, entry)?.departmentId ?? '') ?? '协办部门';
}

function pauseLabels(sight: Sight): Readonly<Record<SuspensionReasonKind, string>> {
  return isReporter(sight) ? SUSPENSION_REASON_LABEL_FOR_REPORTER : SUSPENSION_REASON_LABEL;
}

function nameAt(sight: Sight, id: unknown): string {
  return nameOf(sight, typeof id === 'string' ? id : null);
}

function unfinishedTransfer(sight: Sight, { how, fromId, toId }: WrittenEntry['data']): string {
  if (how === 'declined') return `${nameAt(sight, toId)}不接,仍由${nameAt(sight, fromId)}处理`;
  if (how === 'recused') return `${nameAt(sight, toId)}回避,仍由${nameAt(sight, fromId)}处理`;
  if (how === 'calledOff') return `${nameAt(sight, fromId)}撤回了转派`;
  return `${nameAt(sight, toId)}没有及时答复,仍由${nameAt(sight, fromId)}处理`;
}

/** Who is named is for those who handle it; the resident reads that they take no part. */
function namingTitle(sight: Sight, { data }: WrittenEntry): string {
  const names = (data.accusedIds as string[]).map((id) => nameOf(sight, id)).join('、');
  if (names === '') return '已核实,不涉及具体工作人员';
  return isReporter(sight) ? '已核实被投诉人,当事人不参与处理' : `被投诉人:${names}`;
}

function callTitle(sight: Sight, { data }: WrittenEntry): string {
  const whom = isReporter(sight) ? '您' : '业主';
  return data.outcome === 'told' ? `已电话告知${whom}` : `给${whom}打过电话,没有接通`;
}

function actionLabel(
  action: Exclude<
    NewTimelineEntry['action'],
    'submit' | 'register' | 'remind' | 'escalate' | 'askForCall' | 'flagContent' | 'reviewContent'
  >,
): string {
  if (isOrderAction(action)) {
    return WORK_ORDER_ACTION_LABEL[action.slice('workOrder.'.length) as keyof typeof WORK_ORDER_ACTION_LABEL];
  }
  return COMPLAINT_ACTION_LABEL[action];
}

function isOrderAction(action: string): action is `workOrder.${keyof typeof WORK_ORDER_ACTION_LABEL}` {
  return action.startsWith('workOrder.');
}

function entryBody(sight: Sight, entry: WrittenEntry): string | null {
  const { action, body, reason, data } = entry;
  const { now } = sight;
  const parts = [body, reason === null ? null : `原因:${reason}`];
  if (action === 'suspend' && typeof data.until === 'string') {
    parts.push(`预计 ${timeText(data.until, now)} 前恢复`, `由${nameAt(sight, data.approvedById)}批准`);
  }
  if (action === 'workOrder.requestSuspension' && typeof data.expectedReturnAt === 'string') {
    parts.push(`预计 ${timeText(data.expectedReturnAt, now)} 前恢复`);
  }
  if (action === 'workOrder.return' && typeof data.suggestedId === 'string') {
    parts.push(`建议由${nameAt(sight, data.suggestedId)}接手`);
  }
  if (action === 'publishUpdate' && typeof data.expectedAt === 'string') {
    const before = typeof data.movedFrom === 'string' ? `,原定 ${timeText(data.movedFrom, now)}` : '';
    parts.push(`预计 ${timeText(data.expectedAt, now)} 前完成${before}`);
    if (typeof data.onBehalfOfId === 'string') {
      parts.push(`由${nameOf(sight, entry.actorId)}代${nameAt(sight, data.onBehalfOfId)}告知`);
    }
  }
  // What colleagues ask of each other is theirs; the resident reads that somebody joins in.
  if (action === 'coHandle' && !isReporter(sight)) parts.push(coHandling(sight, entry)?.task ?? null);
  // How loaded colleagues are is for colleagues.
  if (typeof data.why === 'string' && !isReporter(sight)) parts.push(`选人理由:${data.why}`);
  if (action === 'askForCall' || action === 'recordCall') parts.push(String(data.title));
  // What was noted of the call is for colleagues.
  if (action === 'recordCall' && typeof data.note === 'string' && !isReporter(sight)) parts.push(data.note);
  if (!isReporter(sight)) parts.push(...spendingWords(sight, entry));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join('\n');
}
