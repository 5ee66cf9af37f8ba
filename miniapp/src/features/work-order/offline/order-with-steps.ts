import type { WorkOrderDetail, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { COMPLAINT_MACHINE, type ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { actionsFor, nextState } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import type { QueuedAction } from '../../../platform/outbox/queue';
import { contentOf, isMatterStep, type MatterStep, type OfflineAction } from './queued-order';

/** Of what a handler may do next, what can wait on the device; the rest needs the server's word. */
const OFFLINE_ACTIONS: readonly WorkOrderAction[] = ['accept', 'arrive', 'done'];
const OFFLINE_MATTER_ACTIONS: readonly ComplaintAction[] = ['publishUpdate', 'recordSpending'];

type OrderAction = Exclude<OfflineAction, MatterStep['action']>;

/**
 * The order as it will be once the waiting steps have arrived, by the same tables the server goes by. A refused
 * step is for the person to settle first: until then the order is shown as the server has it, and nothing is offered.
 */
export function orderWithSteps<Order extends WorkOrderSummary>(order: Order, steps: readonly QueuedAction[]): Order {
  if (steps.length === 0) return order;
  if (steps.some(({ refusal }) => refusal !== null)) return { ...order, allowedActions: [], complaintActions: [] };
  return steps.reduce((before, step) => {
    const content = contentOf(step);
    return isMatterStep(content) ? before : afterStep(before, content.action, step.takenAt);
  }, order);
}

function afterStep<Order extends WorkOrderSummary>(order: Order, action: OrderAction, takenAt: number): Order {
  const status = nextState(WORK_ORDER_MACHINE, order.status, action) ?? order.status;
  const mine = actionsFor(WORK_ORDER_MACHINE, status, new Set(['handler' as const]));
  const allowedActions = mine.filter((other) => OFFLINE_ACTIONS.includes(other));
  return { ...order, ...detailAfter(order, action, takenAt), status, allowedActions };
}

const STAMP: Readonly<Record<OrderAction, 'acceptedAt' | 'arrivedAt' | 'doneAt'>> = {
  accept: 'acceptedAt',
  arrive: 'arrivedAt',
  done: 'doneAt',
};

/** What only the opened order shows: the time of the step, and what may be told or spent now. */
function detailAfter(order: WorkOrderSummary, action: OrderAction, takenAt: number): Partial<WorkOrderDetail> {
  if (!('complaintActions' in order)) return {};
  const me = order.kind === 'lead' ? ('leadHandler' as const) : ('coHandler' as const);
  const mine = action === 'done' ? [] : actionsFor(COMPLAINT_MACHINE, 'in_progress', new Set([me]));
  const complaintActions = mine.filter((other) => OFFLINE_MATTER_ACTIONS.includes(other));
  return { [STAMP[action]]: new Date(takenAt).toISOString(), complaintActions };
}
