import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import type { WorkOrderActionRequests, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { COMPLAINT_ACTION_LABEL, WORK_ORDER_ACTION_LABEL } from '@yingsheng/shared/labels.zh';
import type { FormPhoto, Queue, QueuedAction } from '../../../platform/outbox/queue';
import type { NewAction } from '../../../platform/outbox/send-or-keep';

export const ORDER_KIND = 'workOrder';

/** Steps that a handler takes where there may be no signal. */
export type OfflineStep =
  | { action: 'accept'; body: WorkOrderActionRequests['accept'] }
  | { action: 'arrive'; body: WorkOrderActionRequests['arrive'] }
  | { action: 'done'; body: WorkOrderActionRequests['done'] }
  | { action: 'publishUpdate'; body: ComplaintActionRequests['publishUpdate'] };
export type OfflineAction = OfflineStep['action'];

/** What is kept of one step besides its photos. */
export type OrderContent = OfflineStep & { orderId: string; complaintId: string };

export type OrderOf = Pick<WorkOrderSummary, 'id' | 'complaintId' | 'placeText'>;

/** The step as it waits on the device; `photos` by the field that names them. */
export function queuedStep(order: OrderOf, step: OfflineStep, photos: Record<string, FormPhoto[]> = {}): NewAction {
  const content: OrderContent = { ...step, orderId: order.id, complaintId: order.complaintId };
  return {
    kind: ORDER_KIND,
    subjectId: order.id,
    title: titleOf(step.action),
    place: order.placeText,
    content,
    photos,
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

/** Everything the person wrote, for copying. */
export function wordsOf(action: QueuedAction): string {
  const { body } = contentOf(action);
  const said = 'note' in body ? [body.note, body.rootCause, body.materials] : [];
  const told = 'progress' in body ? [body.progress, body.difficulty, body.etaReason] : [];
  return [...said, ...told].filter((text) => typeof text === 'string' && text !== '').join('\n');
}

function titleOf(action: OfflineAction): string {
  return action === 'publishUpdate' ? COMPLAINT_ACTION_LABEL[action] : WORK_ORDER_ACTION_LABEL[action];
}
