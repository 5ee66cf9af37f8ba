import type { WorkOrderDetail, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { COMPLAINT_MACHINE } from '@yingsheng/shared/complaint/workflow';
import { actionsFor, nextState } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import type { QueuedAction } from '../../../platform/outbox/queue';
import { contentOf, type OfflineAction } from './queued-order';

/** Of what a handler may do next, what can wait on the device; the rest needs the server's word. */
const OFFLINE_ACTIONS: readonly WorkOrderAction[] = ['accept', 'arrive', 'done'];

/**
 * The order as it will be once the waiting steps have arrived, by the same tables the server goes by. A refused
 * step is for the person to settle first: until then the order is shown as the server has it, and nothing is offered.
 */
export function orderWithSteps<Order extends WorkOrderSummary>(order: Order, steps: readonly QueuedAction[]): Order {
  if (steps.length === 0) return order;
  if (steps.some(({ refusal }) => refusal !== null)) return { ...order, allowedActions: [], complaintActions: [] };
  return steps.reduce((before, step) => afterStep(before, contentOf(step).action, step.takenAt), order);
}

function afterStep<Order extends WorkOrderSummary>(order: Order, action: OfflineAction, takenAt: number): Order {
  if (action === 'publishUpdate') return order;
  const status = nextState(WORK_ORDER_MACHINE, order.status, action) ?? order.status;
  const mine = actionsFor(WORK_ORDER_MACHINE, status, new Set(['handler' as const]));
  const allowedActions = mine.filter((other) => OFFLINE_ACTIONS.includes(other));
  return { ...order, ...detailAfter(order, action, takenAt), status, allowedActions };
}

const STAMP: Readonly<Record<Exclude<OfflineAction, 'publishUpdate'>, 'acceptedAt' | 'arrivedAt' | 'doneAt'>> = {
  accept: 'acceptedAt',
  arrive: 'arrivedAt',
  done: 'doneAt',
};

/** What only the opened order shows: the time of the step, and whether progress may be told now. */
function detailAfter(
  order: WorkOrderSummary,
  action: Exclude<OfflineAction, 'publishUpdate'>,
  takenAt: number,
): Partial<WorkOrderDetail> {
  if (!('complaintActions' in order)) return {};
  const isLeadAtWork = order.kind === 'lead' && action !== 'done';
  const mine = actionsFor(COMPLAINT_MACHINE, 'in_progress', new Set(['leadHandler' as const]));
  const complaintActions = isLeadAtWork ? mine.filter((other) => other === 'publishUpdate') : [];
  return { [STAMP[action]]: new Date(takenAt).toISOString(), complaintActions };
}
