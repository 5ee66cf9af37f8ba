import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { ContributeRequest, WorkOrderActionRequests, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { COMPLAINT_ACTION_LABEL, SPENDING_KIND_LABEL, WORK_ORDER_ACTION_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import type { FormPhoto, Queue, QueuedAction } from '../../../platform/outbox/queue';
import type { NewAction } from '../../../platform/outbox/send-or-keep';

export const ORDER_KIND = 'workOrder';

/** Steps that a handler takes where there may be no signal. */
export type OfflineStep =
  | { action: 'accept'; body: WorkOrderActionRequests['accept'] }
  | { action: 'arrive'; body: WorkOrderActionRequests['arrive'] }
  | { action: 'done'; body: WorkOrderActionRequests['done'] }
  | MatterStep;
export type OfflineAction = OfflineStep['action'];

/** Those of them that are told or spent on the complaint itself. */
export type MatterStep =
  | { action: 'publishUpdate'; body: ComplaintActionRequests['publishUpdate'] }
  | { action: 'recordSpending'; body: ComplaintActionRequests['recordSpending'] };

export function isMatterStep<Step extends OfflineStep>(step: Step): step is Step & MatterStep {
  return step.action === 'publishUpdate' || step.action === 'recordSpending';
}

/** What is kept of one step besides its photos. */
export type OrderContent = OfflineStep & {
  orderId: string;
  complaintId: string;
  /** 交给这件事: not as a step any more, but as what was recorded on site. */
  isHandedIn?: boolean;
};

export type OrderOf = Pick<WorkOrderSummary, 'id' | 'complaintId' | 'placeText'>;

/** The step as it waits on the device; `photos` by the field that names them. */
export function queuedStep(order: OrderOf, step: OfflineStep, photos: Record<string, FormPhoto[]> = {}): NewAction {
  const content: OrderContent = { ...step, orderId: order.id, complaintId: order.complaintId };
  return {
    kind: ORDER_KIND,
    subjectId: order.id,
    title: titleOf(step),
    place: order.placeText,
    content,
    photos,
    sealed: { complaintId: order.complaintId, action: step.action },
  };
}

export function contentOf(action: QueuedAction): OrderContent {
  return action.content as OrderContent;
}

export function isOrderStep({ kind }: QueuedAction): boolean {
  return kind === ORDER_KIND;
}

/** What waits for one order. */
export function stepsWaitingFor(queue: Queue, orderId: string): QueuedAction[] {
  return queue.filter((action) => isOrderStep(action) && action.subjectId === orderId);
}

/** Everything the person wrote, for reading again and copying. */
export function wordsOf(action: QueuedAction): string {
  return saidIn(contentOf(action))
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

function saidIn({ action, body }: OrderContent): readonly (string | null | undefined)[] {
  switch (action) {
    case 'accept':
    case 'arrive':
      return [];
    case 'done':
      return [body.note, body.rootCause, body.materials];
    case 'publishUpdate':
      return [body.progress, body.difficulty, body.etaReason];
    case 'recordSpending':
      return [`${SPENDING_KIND_LABEL[body.kind]} ${moneyText(body.amountFen)}`, body.note];
  }
}

/** What of it goes to the matter where the step itself cannot be taken any more. */
export function contributionOf(content: OrderContent, mediaIds: readonly string[]): Omit<ContributeRequest, 'claim'> {
  const { action, body } = content;
  if (action === 'recordSpending') {
    const { kind, amountFen, note } = body;
    return { action, mediaIds: [...mediaIds], spending: { kind, amountFen, note } };
  }
  const text = saidIn(content)
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n');
  return { action, mediaIds: [...mediaIds], ...(text === '' ? {} : { text }) };
}

function titleOf(step: OfflineStep): string {
  return isMatterStep(step) ? COMPLAINT_ACTION_LABEL[step.action] : WORK_ORDER_ACTION_LABEL[step.action];
}
