/**
 * 下一步: one warm sentence, true at every state, that says who does what. Without full stop. It says what is recorded and
 * whose move it is, never what somebody is thought to be doing.
 */
import { CONFIRMATION_TIMEOUT_HOURS } from '@yingsheng/shared/complaint/limits';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { allowedComplaintActions, reopenUntil } from '../allowed-actions';
import { decidingOrder, isAwaitingApproval } from '../ball-holder';
import type { ClockState, WorkOrderState } from '../facts';
import { UNNAMED_GUEST } from '../guest';
import { isAppealPending } from '../rules/appeal-rules';
import { isReporter, nameOf, type Sight } from './seen';

export function nextStepText(sight: Sight): string {
  const { complaint, workOrders } = sight.facts;
  if (complaint.status === 'closed') return afterClosing(sight);
  if (complaint.status === 'resolved') return whileWaitingForConfirmation(sight);
  if (complaint.dangerDoubt !== null) return whileDangerIsOpen(sight);
  if (complaint.declineProposal !== null) return whileDeclineIsPending(sight);
  const order = decidingOrder(workOrders);
  const question = order === undefined || isReporter(sight) ? null : openQuestion(sight, order);
  if (question !== null) return question;
  if (complaint.nextStep !== null) return withoutFullStop(complaint.nextStep);
  return order === undefined ? withoutOrder(sight) : withOrder(sight, order);
}

function afterClosing(sight: Sight): string {
  const { complaint } = sight.facts;
  const isMine = isReporter(sight);
  if (isAppealPending(complaint)) return whileAppealed(sight);
  if (allowedComplaintActions(sight.asker, sight.facts, sight.now).includes('rate')) {
    return '已处理完成，请为这次服务打个分';
  }
  switch (complaint.closeReason) {
    case 'declined':
      return isMine ? '这件事不归物业管，已说明依据和可以找谁' : '这件事不属于物业职责，已说明依据和可以找谁';
    case 'withdrawn':
      return isMine ? '如有需要，可以再提交一次反映' : '业主已撤回';
    case 'merged':
      return '已与另一件反映合并处理';
    case 'confirmedByPhone':
      return isMine ? `电话里记下您说已修好；${reopenHint(sight)}` : '业主在电话里说已修好';
    case 'timeout':
      return isMine ? `一直没收到您的回复，已关闭；${reopenHint(sight)}` : '业主一直没有回复，已自动关闭';
    default:
      return isMine ? `感谢您的确认；${reopenHint(sight)}` : '业主已确认修好';
  }
}

function whileAppealed(sight: Sight): string {
  const { appeal, arbiterId } = sight.facts.complaint;
  const due = sight.facts.clocks.find(({ subjectId, endedAt }) => subjectId === appeal?.id && endedAt === null)?.dueAt;
  const who = arbiterId === null ? '没有经手的负责人' : nameOf(sight, arbiterId);
  const when = due === undefined || due < sight.now ? '' : writtenPromise(due, sight.now);
  if (isReporter(sight)) return `您的申诉由${who}核查，${when === '' ? '之后' : when}答复您`;
  return `业主已申诉，等${who}决定${when === '' ? '' : `，${when}`}`;
}

function reopenHint({ facts, now }: Sight): string {
  const until = reopenUntil(facts.complaint);
  return until >= now ? `如有问题 ${writtenPromise(until, now)}可以重新打开` : '如有问题请再提交一次';
}

function whileWaitingForConfirmation(sight: Sight): string {
  const due = running(sight, 'confirmation')?.dueAt;
  const until = due === undefined ? `${CONFIRMATION_TIMEOUT_HOURS} 小时内` : writtenPromise(due, sight.now);
  const silence = due !== undefined && due < sight.now ? '一直没有回复' : `${until}未回复`;
  const isWorkDone = sight.facts.workOrders.some(({ status }) => status === 'done');
  if (isReporter(sight)) return `请您看看是否${isWorkDone ? '修好' : '解决'}；${silence}将自动关闭`;
  const whom = sight.facts.complaint.reporterId === null ? UNNAMED_GUEST : '业主';
  return `等${whom}确认，${silence}将自动关闭`;
}

function whileDangerIsOpen(sight: Sight): string {
  const owner = nameOf(sight, sight.facts.complaint.firstContactOwnerId);
  const due = running(sight, 'verification')?.dueAt;
  if (due === undefined || due < sight.now) return `由${owner}马上核实有没有危险`;
  return `由${owner} ${writtenPromise(due, sight.now)}核实有没有危险`;
}

function whileDeclineIsPending(sight: Sight): string {
  const { complaint } = sight.facts;
  if (isReporter(sight)) return `等负责人核实由谁来处理，之后由${nameOf(sight, complaint.firstContactOwnerId)}答复您`;
  return `等${nameOf(sight, complaint.declineProposal?.deciderId ?? null)}决定是否受理`;
}

function withoutOrder(sight: Sight): string {
  const { complaint } = sight.facts;
  const owner = nameOf(sight, complaint.firstContactOwnerId);
  if (complaint.status === 'accepted') return `已受理，由${owner}安排处理`;
  if (complaint.status === 'submitted') return beforeFirstAnswer(sight, owner);
  const isWorkDone = sight.facts.workOrders.at(-1)?.status === 'done';
  return isWorkDone ? `师傅的处理已完成，由${owner}核对结果` : `由${owner}重新安排处理`;
}

function beforeFirstAnswer(sight: Sight, owner: string): string {
  const due = running(sight, 'firstResponse')?.dueAt;
  const whom = isReporter(sight) ? '您' : '业主';
  if (due === undefined) return `由${owner}安排处理`;
  const when = writtenPromise(due, sight.now);
  return due < sight.now ? `本该 ${when}答复${whom}，已经迟了，由${owner}答复` : `${owner} ${when}答复${whom}`;
}

/** 同事之间还没答复的事；业主不必操心。 */
function openQuestion(sight: Sight, order: WorkOrderState): string | null {
  const { transferProposal, suspension } = order;
  if (isAwaitingApproval(order)) return `等${nameOf(sight, suspension?.approverId ?? null)}决定是否挂起`;
  if (transferProposal === null || order.status === 'returned') return null;
  return `${nameOf(sight, transferProposal.fromId)}想转给${nameOf(sight, transferProposal.toId)}，等答复`;
}

function withOrder(sight: Sight, order: WorkOrderState): string {
  if (order.kind === 'coHandling' && (order.coordinatorId === null || isReporter(sight))) {
    return `等${departmentOf(sight, order)}完成一起处理的部分`;
  }
  const handler = nameOf(sight, order.handlerId);
  switch (order.status) {
    case 'accepted':
      return `${handler}已接单，${beforeArrival(sight)}`;
    case 'arrived':
      return `${handler}已到场，正在处理`;
    case 'suspended':
      return `${whatItWaitsFor(sight, order)}，${returnText(sight, order)}由${handler}继续处理`;
    case 'returned':
      return whileReturned(sight, order);
    default:
      return whileOffered(sight, order);
  }
}

function beforeArrival(sight: Sight): string {
  const due = running(sight, 'onSite')?.dueAt;
  if (due === undefined) return '由其处理';
  const when = writtenPromise(due, sight.now);
  return due < sight.now ? `本该 ${when}到场，已经迟了` : `${when}到场`;
}

function whileReturned(sight: Sight, { coordinatorId }: WorkOrderState): string {
  if (coordinatorId === null) return `由${nameOf(sight, sight.facts.complaint.firstContactOwnerId)}另行安排人员`;
  return isReporter(sight) ? '等负责人定下由谁处理' : `等${nameOf(sight, coordinatorId)}裁定由谁处理`;
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
  return suspendedUntil === null || suspendedUntil < now ? '' : writtenPromise(suspendedUntil, now);
}

function whileOffered(sight: Sight, order: WorkOrderState): string {
  if (order.offeredToId !== null) return `已派给${nameOf(sight, order.offeredToId)}，等待接单`;
  return `已派到${departmentOf(sight, order)}，等待接单`;
}

function departmentOf(sight: Sight, { departmentId }: WorkOrderState): string {
  return sight.departmentNames.get(departmentId) ?? '另一个部门';
}

function running({ facts }: Sight, kind: ClockState['kind']): ClockState | undefined {
  return facts.clocks.find(
    (clock) => clock.kind === kind && clock.workOrderId === null && clock.subjectId === null && clock.endedAt === null,
  );
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/[。.]+$/u, '');
}
