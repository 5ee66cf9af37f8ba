import type { ClockView } from '@yingsheng/shared/api/complaint';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { timeText } from '@yingsheng/shared/time-words';

/** What must have happened when the clock ends, said after the countdown: `剩 22 分钟到场`. */
const CLOCK_VERB: Readonly<Record<ClockKind, string>> = {
  verification: '核实是不是险情',
  firstResponse: '响应',
  onSite: '到场',
  resolution: '解决',
  progressUpdate: '告知进展',
  acceptOrder: '接单',
  approval: '审批',
  callTask: '电话告知',
  confirmation: '确认',
  followUpCall: '回访',
};

export function clockVerb(clock: Pick<ClockView, 'kind'>): string {
  return CLOCK_VERB[clock.kind];
}

/** While a colleague is asked to take an order over, it is their answer that is waited for. */
export function orderClockVerb(
  { transfer }: Pick<WorkOrderSummary, 'transfer'>,
  clock: Pick<ClockView, 'kind'>,
): string {
  return transfer !== null && clock.kind === 'acceptOrder' ? '答复' : clockVerb(clock);
}

/** The coloured edge: red for danger, what may be one, or a broken promise, amber for urgent or a promise about to break. */
export function edgeOf(
  order: Pick<WorkOrderSummary, 'urgency' | 'isToVerify' | 'nextClock'>,
  now: Date,
): 'danger' | 'warn' | undefined {
  const at = now.toISOString();
  const clock = order.nextClock;
  if (order.urgency === 'lifeSafety' || order.isToVerify || (clock !== null && clock.dueAt <= at)) return 'danger';
  if (order.urgency === 'urgent' || (clock !== null && clock.warnAt <= at)) return 'warn';
  return undefined;
}

/** The second line of a card: the matter, then what is owed or known about this place. */
export function detailLine(
  order: Pick<WorkOrderSummary, 'title' | 'recurrenceCount' | 'nextUpdateDueAt' | 'status' | 'allowedActions'>,
  now: Date,
): string {
  const parts = [order.title];
  if (order.recurrenceCount > 1) parts.push(`此处 90 天内第 ${order.recurrenceCount} 次`);
  // Whoever is only asked to take it over owes nothing yet.
  const isAsked = order.allowedActions.includes('acceptTransfer');
  const isWorking = !isAsked && (order.status === 'accepted' || order.status === 'arrived');
  if (isWorking && order.nextUpdateDueAt !== null) {
    parts.push(`需告知进展：${timeText(order.nextUpdateDueAt, now)} 前`);
  }
  return parts.join(' · ');
}

/** Who else could take it out of the pool first: `李建国、吴大勇 也能抢`. */
export function rivalsText(names: readonly string[]): string {
  if (names.length === 0) return '当班的只有您能接';
  const more = names.length > 3 ? ` 等 ${names.length} 人` : '';
  return `${names.slice(0, 3).join('、')}${more} 也能抢`;
}

type StepLabel = '接单' | '到场' | '处理' | '完成';

/** Said under the step that is to be taken now, where no time was promised for it. */
const CURRENT_TEXT: Readonly<Record<StepLabel, string>> = {
  接单: '待接单',
  到场: '待到场',
  处理: '进行中',
  完成: '进行中',
};

export interface Step {
  label: StepLabel;
  /** `done` with its time, `current`, or `todo` with the promised time. */
  state: 'done' | 'current' | 'todo';
  text: string;
}

/** 接单 → 到场 → 处理 → 完成: where the order is, with the times kept and promised. */
export function stepsOf(
  order: {
    status: WorkOrderSummary['status'];
    acceptedAt: string | null;
    arrivedAt: string | null;
    doneAt: string | null;
    expectedAt: string | null;
    clocks: readonly ClockView[];
  },
  now: Date,
): Step[] {
  const dueText = (kind: ClockKind) => {
    const clock = order.clocks.find((row) => row.kind === kind && row.endedAt === null);
    return clock === undefined ? '' : `${timeText(clock.dueAt, now)} 前`;
  };
  const step = (label: StepLabel, doneAt: string | null, isCurrent: boolean, promise: string): Step => {
    if (doneAt !== null) return { label, state: 'done', text: timeText(doneAt, now) };
    return { label, state: isCurrent ? 'current' : 'todo', text: promise || (isCurrent ? CURRENT_TEXT[label] : '—') };
  };
  const isArrived = order.arrivedAt !== null;
  const finishBy = order.expectedAt === null ? dueText('resolution') : timeText(order.expectedAt, now);
  return [
    step('接单', order.acceptedAt, order.acceptedAt === null, dueText('acceptOrder')),
    step('到场', order.arrivedAt, order.acceptedAt !== null && !isArrived, dueText('onSite')),
    step('处理', order.doneAt, isArrived, order.status === 'suspended' ? '已挂起' : ''),
    step('完成', order.doneAt, false, finishBy),
  ];
}
