/** 处理进度每一条的标题: the same step in the words of whoever reads it. */
import type { ContentSubject } from '@yingsheng/shared/api/content-review';
import type { ContributeRequest } from '@yingsheng/shared/api/work-order';
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
import { RESIDENT_ACTION_LABEL, RESIDENT_CATEGORY_LABEL } from '@yingsheng/shared/resident-labels.zh';
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import type { NewTimelineEntry } from '../decision';
import type { WorkOrderState } from '../facts';
import { type EscalationData, escalationTitle } from './escalation';
import { isReporter, nameOf, type Sight } from './seen';
import { spendingTitle } from './spending-words';
import type { WrittenEntry } from './timeline';

const CONTRIBUTED_WORDS: Readonly<Record<ContributeRequest['action'], string>> = {
  accept: '接过单',
  arrive: '到过场',
  done: '做完了处理',
  publishUpdate: '记下了进展',
  recordSpending: '记下了费用',
};

/** What happened, in one line: `到场`, `由李建国转给周敏继续处理`. */
export function entryTitle(sight: Sight, entry: WrittenEntry): string {
  const { action, data } = entry;
  switch (action) {
    case 'submit':
      return data.onBehalfOf === undefined ? '提交反映' : '代本人提交反映';
    case 'register':
      return '前台代为登记';
    case 'escalate':
      return escalationTitle(sight, data as unknown as EscalationData);
    case 'addEvidence':
      return `补充了 ${String(data.count)} 个照片或视频`;
    case 'takeIn':
      return `并入了 ${String(data.mergedNumber)}`;
    case 'letGo':
      return `${String(data.mergedNumber)} 已分开，单独处理`;
    case 'mergedWords':
      return `${String(data.mergedNumber)} 的业主留言`;
    case 'mergedUrge':
      return `${String(data.mergedNumber)} 的业主催办`;
    case 'recogniseOwn':
      return isReporter(sight) ? '这件反映已归到您名下' : '反映人已登录，这件反映归到本人名下';
    case 'recognisePerson':
      return '本人已绑定这一户，已告知本人';
    case 'objectToFiling':
      return objectionTitle(sight, entry);
    case 'knowCalendar':
      return `${String(data.year)} 年的放假安排已公布，时限重新推算`;
    case 'removePersonal':
      return '姓名、电话、文字和照片已按保存期限删除';
    case 'remind':
      return isReporter(sight) ? '提醒您确认' : '提醒业主确认';
    case 'askForCall':
      return '需要打电话告知业主';
    case 'dropCalls':
      return '不用再打电话告知';
    case 'recordCall':
      return callTitle(sight, entry);
    case 'earlierPromise':
      return isReporter(sight) ? '处理时限提前了' : `${String(data.mergedNumber)} 答应得更早，时限按早的算`;
    case 'correctTriage':
      return correctionTitle(sight, data);
    case 'publishUpdate':
      return typeof data.difficulty === 'string' ? `遇到困难：${data.difficulty}` : '告知进展';
    case 'planFollowUpCall':
      return data.callerId === null ? '安排回访' : `安排${nameAt(sight, data.callerId)}回访`;
    case 'recordFollowUpCall':
      return `${nameOf(sight, entry.actorId)}回访：${FOLLOW_UP_OUTCOME_LABEL[data.outcome as FollowUpOutcome]}`;
    case 'handOnCall':
      return `改由${nameAt(sight, data.toId)}回访`;
    case 'handOnAppeal':
      return `申诉改由${nameAt(sight, data.toId)}核查`;
    case 'fileAppeal':
      return data.arbiterId === null ? '提出申诉' : `提出申诉，由${nameAt(sight, data.arbiterId)}核查`;
    case 'reopen':
      return data.cause === 'call' ? '回访不满意，重新打开' : '重新打开';
    case 'refuse':
      return `${data.isByPhone === true ? '电话里说' : ''}${data.kind === 'partlyFixed' ? '只修好了一部分' : '还没修好'}`;
    case 'confirmByPhone':
      return isReporter(sight) ? RESIDENT_ACTION_LABEL.confirmByPhone : '业主在电话里说已修好';
    case 'flagContent':
      return `${CONTENT_SUBJECT_LABEL[data.subject as ContentSubject]}待复核，处理照常进行`;
    case 'reviewContent':
      return `${CONTENT_SUBJECT_LABEL[data.subject as ContentSubject]}复核：${data.isReleased === true ? '放行' : '不放行'}`;
    case 'joinLead':
      return `已请${ROLE_LABEL[data.role as Role]}${nameAt(sight, data.leadId)}一同跟进`;
    case 'nameAccused':
      return namingTitle(sight, entry);
    case 'workOrder.recuse':
      return recusalTitle(sight, entry);
    case 'passOnDecision':
      return passedDecisionTitle(sight, entry);
    case 'proposeHandover':
      return `首接责任拟由${nameAt(sight, data.fromId)}交接给${nameAt(sight, data.toId)}`;
    case 'acceptHandover':
      return isReporter(sight)
        ? `负责这件事的人由${nameAt(sight, data.fromId)}换成${nameAt(sight, data.toId)}`
        : `首接责任人由${nameAt(sight, data.fromId)}交接给${nameAt(sight, data.toId)}`;
    case 'declineHandover':
      return `没有交接，仍由${nameAt(sight, data.fromId)}负责`;
    case 'workOrder.offer':
      return passedOnTitle(sight, entry);
    case 'workOrder.accept':
    case 'workOrder.grab':
      return `${nameOf(sight, entry.actorId)}${coHandling(sight, entry) === undefined ? '已接单' : '来协助处理'}`;
    case 'workOrder.arrive':
      return `${coHandling(sight, entry) === undefined ? '' : '一起处理的'}${nameOf(sight, entry.actorId)}已到场`;
    case 'workOrder.proposeTransfer':
      return `${nameAt(sight, data.fromId)}想转给${nameAt(sight, data.toId)}`;
    case 'workOrder.acceptTransfer':
      return `已由${nameAt(sight, data.fromId)}转给${nameAt(sight, data.toId)}继续处理`;
    case 'workOrder.giveBack':
      return `${nameAt(sight, data.toId)}人在现场，由${nameAt(sight, data.toId)}接着处理`;
    case 'workOrder.askBack':
      return `${nameAt(sight, data.fromId)}在现场，请派回`;
    case 'workOrder.declineBack':
      return entry.actorId === data.fromId
        ? `${nameAt(sight, data.fromId)}不再请派回`
        : `没有派回给${nameAt(sight, data.fromId)}`;
    case 'contribute':
      return contributionTitle(sight, entry);
    case 'workOrder.declineTransfer':
      return unfinishedTransfer(sight, data);
    case 'workOrder.requestSuspension':
      return `申请挂起：${SUSPENSION_REASON_LABEL[data.reasonKind as SuspensionReasonKind]}`;
    case 'suspend':
      return `暂停处理：${pauseLabels(sight)[data.reasonKind as SuspensionReasonKind]}`;
    case 'workOrder.done':
      return coHandling(sight, entry) === undefined
        ? `${nameOf(sight, entry.actorId)}完成了处理`
        : `${departmentOf(sight, entry)}那部分已完成`;
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
      return actionLabel(sight, action);
  }
}

/** 原来是什么、现在是什么; the class as it stands, where only what was promised was put back. */
function correctionTitle(sight: Sight, data: WrittenEntry['data']): string {
  const classOf = (category: unknown, urgency: unknown) =>
    `${categoryLabels(sight)[category as CategoryCode]}（${URGENCY_LABEL[urgency as Urgency]}）`;
  const now = classOf(data.toCategory, data.toUrgency);
  if (data.fromCategory === undefined) return `更正为${now}`;
  const before = classOf(data.fromCategory, data.fromUrgency);
  if (data.fromHazard !== data.toHazard && before === now) return `核对了险情种类，仍是${now}`;
  return before === now ? `时限按${now}重新约定` : `由${before}更正为${now}`;
}

export function coHandling({ facts }: Sight, { workOrderId }: WrittenEntry): WorkOrderState | undefined {
  return facts.workOrders.find((order) => order.id === workOrderId && order.kind === 'coHandling');
}

function departmentOf(sight: Sight, entry: WrittenEntry): string {
  return sight.departmentNames.get(coHandling(sight, entry)?.departmentId ?? '') ?? '另一个部门';
}

function pauseLabels(sight: Sight): Readonly<Record<SuspensionReasonKind, string>> {
  return isReporter(sight) ? SUSPENSION_REASON_LABEL_FOR_REPORTER : SUSPENSION_REASON_LABEL;
}

function categoryLabels(sight: Sight): Readonly<Record<CategoryCode, string>> {
  return isReporter(sight) ? RESIDENT_CATEGORY_LABEL : CATEGORY_LABEL;
}

export function nameAt(sight: Sight, id: unknown): string {
  return nameOf(sight, typeof id === 'string' ? id : null);
}

function unfinishedTransfer(sight: Sight, { how, fromId, toId }: WrittenEntry['data']): string {
  if (how === 'declined') return `${nameAt(sight, toId)}不接，仍由${nameAt(sight, fromId)}处理`;
  if (how === 'recused') return `${nameAt(sight, toId)}回避，仍由${nameAt(sight, fromId)}处理`;
  if (how === 'left') return `${nameAt(sight, toId)}离岗，仍由${nameAt(sight, fromId)}处理`;
  if (how === 'calledOff') return `${nameAt(sight, fromId)}撤回了转派`;
  return `${nameAt(sight, toId)}没有及时答复，仍由${nameAt(sight, fromId)}处理`;
}

/** 交给这件事: what was done on site by somebody who had no part in it any more when it arrived. */
function contributionTitle(sight: Sight, { actorId, data }: WrittenEntry): string {
  const what = CONTRIBUTED_WORDS[data.step as ContributeRequest['action']] ?? '做的';
  const from = typeof data.mergedNumber === 'string' ? `（原在 ${data.mergedNumber}）` : '';
  return `${nameOf(sight, actorId)}没有信号时${what}，交给这件事${from}`;
}

/** Who is named is for those who handle it; the resident reads that they take no part. */
function namingTitle(sight: Sight, { data }: WrittenEntry): string {
  const names = (data.accusedIds as string[]).map((id) => nameOf(sight, id)).join('、');
  if (names === '') return '已核实，不涉及具体工作人员';
  return isReporter(sight) ? '已核实被投诉人，当事人不参与处理' : `被投诉人：${names}`;
}

/** What whoever stepped back, or left, had in hand: the work, or the decision on who does it. */
function recusalTitle(sight: Sight, { data }: WrittenEntry): string {
  const why = data.how === 'left' ? '原来负责的同事离岗' : '当事人回避';
  if (typeof data.handlerId === 'string') return `${why}，已另派${nameAt(sight, data.handlerId)}`;
  if (typeof data.coordinatorId !== 'string') return why;
  return `${why}，改由${nameAt(sight, data.coordinatorId)}定下由谁处理`;
}

/** Whoever was to decide stepped back: who decides now, and on what. */
function passedDecisionTitle(sight: Sight, { data }: WrittenEntry): string {
  const to = nameAt(sight, data.toId);
  if (data.about === 'spending') return `${typeof data.what === 'string' ? data.what : '费用'}，改由${to}批`;
  return `改由${to}决定是否${data.about === 'suspension' ? '挂起' : '受理'}`;
}

/** Passed on by the system, who had it and who has it now; what a dispatcher did says so in its words. */
export function passedOnTitle(sight: Sight, { data }: WrittenEntry): string {
  if (data.fromId === undefined || typeof data.handlerId !== 'string') return WORK_ORDER_ACTION_LABEL.offer;
  const from = typeof data.fromId === 'string' ? `从${nameAt(sight, data.fromId)}` : '';
  return `已${from}改派给${nameAt(sight, data.handlerId)}`;
}

/** The person said so themselves, or to the desk. */
function objectionTitle(sight: Sight, { data }: WrittenEntry): string {
  if (isReporter(sight)) return data.isByDesk === true ? '您告诉前台：没有同意由别人代报' : '您没有同意由别人代报';
  return data.isByDesk === true ? '前台记下：本人没有同意代报' : '本人没有同意代报';
}

function callTitle(sight: Sight, { data }: WrittenEntry): string {
  const whom = isReporter(sight) ? '您' : '业主';
  return data.outcome === 'notReached' ? `给${whom}打过电话，没有接通` : `已电话告知${whom}`;
}

function actionLabel(
  sight: Sight,
  action: Exclude<
    NewTimelineEntry['action'],
    | 'contribute'
    | 'takeIn'
    | 'letGo'
    | 'earlierPromise'
    | 'mergedWords'
    | 'mergedUrge'
    | 'recogniseOwn'
    | 'recognisePerson'
    | 'knowCalendar'
    | 'removePersonal'
    | 'passOnDecision'
    | 'submit'
    | 'register'
    | 'remind'
    | 'escalate'
    | 'askForCall'
    | 'dropCalls'
    | 'flagContent'
    | 'reviewContent'
  >,
): string {
  if (isOrderAction(action)) {
    return WORK_ORDER_ACTION_LABEL[action.slice('workOrder.'.length) as keyof typeof WORK_ORDER_ACTION_LABEL];
  }
  return (isReporter(sight) ? RESIDENT_ACTION_LABEL : COMPLAINT_ACTION_LABEL)[action];
}

function isOrderAction(action: string): action is `workOrder.${keyof typeof WORK_ORDER_ACTION_LABEL}` {
  return action.startsWith('workOrder.');
}
