/** 能做什么: what a person may do with a work order now, as buttons. The rules are asked again when pressed. */
import { MAX_BOUNCES } from '@yingsheng/shared/complaint/limits';
import { actionsFor } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import type { Asker, WorkOrderState } from '../../complaints/domain/facts';
import { workOrderPartiesOf } from '../../complaints/domain/parties';

/** Actions a person can send; the others are the system's or have no screen yet. */
const REQUESTABLE: readonly WorkOrderAction[] = [
  'accept',
  'grab',
  'return',
  'arrive',
  'done',
  'offer',
  'cancel',
  'rule',
];

export function allowedWorkOrderActions(
  asker: Asker,
  order: WorkOrderState,
  facts: Parameters<typeof workOrderPartiesOf>[2],
): WorkOrderAction[] {
  const actions = actionsFor(WORK_ORDER_MACHINE, order.status, workOrderPartiesOf(asker, order, facts));
  const isAwaitingRuling = order.status === 'returned' && order.bounceCount >= MAX_BOUNCES;
  return [...new Set(actions)].filter(
    (action) => REQUESTABLE.includes(action) && !(isAwaitingRuling && action === 'offer'),
  );
}
