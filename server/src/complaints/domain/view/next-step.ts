/** 下一步: one warm sentence, true at every state, that says who does what. Without full stop. */
import { CONFIRMATION_TIMEOUT_HOURS } from '@yingsheng/shared/complaint/limits';
import { durationText, promiseText, timeText } from '@yingsheng/shared/time-words';
import { isSolved, reopenUntil } from '../allowed-actions';
import { decidingOrder, isAwaitingApproval } from '../ball-holder';
import type { ClockState, WorkOrderState } from '../facts';
import { isAppealPending } from '../rules/appeal-rules';
import { isRatingOver } from '../rules/rating-rules';
import { isReporter, nameOf, type Sight } from './seen';

export function nextStepText(sight: Sight): string {
  const { complaint, workOrders } = sight.facts;
  if (complaint.status === 'closed') return afterClosing(sight);
  if (complaint.status === 'resolved') return whileWaitingForConfirmation(sight);
  if (complaint.declineProposal !== null) return whileDeclineIsPending(sight);
  const order = decidingOrder(workOrders);
  const question = order === undefined || isReporter(sight) ? null : openQuestion(sight, order);
  if (question !== null) return question;
  if (complaint.nextStep !== null) return withoutFullStop(complaint.nextStep);
  return order === undefined ? withoutOrder(sight) : withOrder(sight, order);
}

function afterClosing(sight: Sight): string {
  const { complaint, isRated } = sight.facts;
  const isMine = isReporter(sight);
  if (isAppealPending(complaint)) return whileAppealed(sight);
  if (isSolved(complaint) && isMine && !isRated && !isRatingOver(complaint, sight.now))
    return '已办结,请为这次服务打个分';
  switch (complaint.closeReason) {
    case 'declined':
      return '这件事不属于物业职责,已说明依据和可以找谁';
    case 'withdrawn':
      return isMine ? '如有需要,可以再提交一次反映' : '业主已撤回';
    case 'merged':
      return '已与另一件反映一并处理';
    case 'timeout':
      return isMine ? `一直没收到您的回复,已关闭;${reopenHint(sight)}` : '业主一直没有回复,已自动关闭';
    default:
      return isMine ? `感谢您的确认;${reopenHint(sight)}` : '业主已确认修好';
  }
}

function whileAppealed(sight: Sight): string {
  const { appeal, arbiterId } = sight.facts.complaint;
  const due = sight.facts.clocks.find(({ subjectId, endedAt }) => subjectId === appeal?.id && endedAt === null)?.dueAt;
  const who = arbiterId === null ? '没有经手的负责人' : nameOf(sight, arbiterId);
  const when = due === undefined || due < sight.now ? '' : promiseText(due, sight.now);
  if (isReporter(sight)) return `${who}正在核查您的申诉,${when}答复您`;
  return `业主已申诉,等${who}决定${when === '' ? '' : `,${when}`}`;
}

function reopenHint({ facts, now }: Sight): string {
  const until = reopenUntil(facts.complaint);
  return until >= now ? `如有问题 ${promiseText(until, now)}可以重新打开` : '如有问题请再提交一次';
}

function whileWaitingForConfirmation(sight: Sight): string {
  const due = running(sight, 'confirmation')?.dueAt;
  const silence = due === undefined ? `${CONFIRMATION_TIMEOUT_HOURS} 小时` : timeText(due, sight.now);
  if (isReporter(sight)) return `请您看看是否修好;${silence} 前未回复将自动关闭`;
  const whom = sight.facts.complaint.reporterId === null ? '来电人' : '业主';
  return `等${whom}确认,${silence} 前未回复将自动关闭`;
}

function whileDeclineIsPending(sight: Sight): string {
  const { complaint } = sight.facts;
  if (isReporter(sight)) return `${nameOf(sight, complaint.firstContactOwnerId)}正在核实由谁来处理,会尽快答复您`;
  return `等${nameOf(sight, complaint.declineProposal?.deciderId ?? null)}决定是否受理`;
}

function withoutOrder(sight: Sight): string {
  const { complaint } = sight.facts;
  const owner = nameOf(sight, complaint.firstContactOwnerId);
  if (complaint.status === 'accepted') return `${owner}已受理,正在安排人员`;
  if (complaint.status === 'submitted') return beforeFirstAnswer(sight, owner);
  const whom = isReporter(sight) ? '您' : '业主';
  const isWorkDone = sight.facts.workOrders.at(-1)?.status === 'done';
  return isWorkDone ? `${owner}正在核对处理结果` : `${owner}正在为${whom}重新安排处理`;
}

function beforeFirstAnswer(sight: Sight, owner: string): string {
  const due = running(sight, 'firstResponse')?.dueAt;
  const whom = isReporter(sight) ? '您' : '业主';
  if (due === undefined) return `${owner}正在安排处理`;
  if (due < sight.now) return `答复${whom}已晚了 ${minutesLate(due, sight.now)},${owner}正在跟进`;
  return `${owner} ${promiseText(due, sight.now)}答复${whom}`;
}

/** 同事之间还没答复的事;业主不必操心。 */
function openQuestion(sight: Sight, order: WorkOrderState): string | null {
  const { transferProposal, suspension } = order;
  if (isAwaitingApproval(order)) return `等${nameOf(sight, suspension?.approverId ?? null)}决定是否挂起`;
  if (transferProposal === null || order.status === 'returned') return null;
  return `${nameOf(sight, transferProposal.fromId)}想转给${nameOf(sight, transferProposal.toId)},等答复`;
}

function withOrder(sight: Sight, order: WorkOrderState): string {
  const handler = nameOf(sight, order.handlerId);
  switch (order.status) {
    case 'accepted':
      return running(sight, 'onSite') === undefined ? `${handler}已接单,正在准备处理` : `${handler}已接单,正在赶来`;
    case 'arrived':
      return `${handler}已到场,正在处理`;
    case 'suspended':
      return `${whatItWaitsFor(sight, order)},${returnText(sight, order)}由${handler}继续处理`;
    case 'returned':
      if (isReporter(sight)) return '正在为您另行安排人员';
      if (order.coordinatorId === null) return '正在另行安排人员';
      return `等${nameOf(sight, order.coordinatorId)}裁定由谁处理`;
    default:
      return whileOffered(sight, order);
  }
}

/** What the work rests for, as the person reading would say it. */
function whatItWaitsFor(sight: Sight, { suspension }: WorkOrderState): string {
  const words = {
    parts: '正在等配件',
    thirdParty: '正在等外单位配合',
    ownerAbsent: isReporter(sight) ? '正在等您方便的时间' : '正在等业主方便的时间',
    weather: '正在等天气合适',
    other: '正在等条件具备',
  };
  return words[suspension?.reasonKind ?? 'other'];
}

function returnText({ now }: Sight, { suspendedUntil }: WorkOrderState): string {
  return suspendedUntil === null ? '' : promiseText(suspendedUntil, now);
}

function whileOffered(sight: Sight, order: WorkOrderState): string {
  if (order.offeredToId !== null) return `已派给${nameOf(sight, order.offeredToId)},等待接单`;
  return `已派到${sight.departmentNames.get(order.departmentId) ?? '部门'},等待接单`;
}

function running({ facts }: Sight, kind: ClockState['kind']): ClockState | undefined {
  return facts.clocks.find((clock) => clock.kind === kind && clock.endedAt === null);
}

function minutesLate(due: Date, now: Date): string {
  return durationText((now.getTime() - due.getTime()) / 60_000);
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/[。.]+$/u, '');
}
