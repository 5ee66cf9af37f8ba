/** 能做什么: what a person may do with a work order now, as buttons. The rules are asked again when pressed. */
import { MAX_SUSPENSIONS } from '@yingsheng/shared/complaint/limits';
import { actionsFor } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { isAwaitingApproval } from '../../complaints/domain/ball-holder';
import type { Asker, WorkOrderState } from '../../complaints/domain/facts';
import { workOrderPartiesOf } from '../../complaints/domain/parties';
import { isAwaitingRuling } from './rules';

export function allowedWorkOrderActions(
  asker: Asker,
  order: WorkOrderState,
  facts: Parameters<typeof workOrderPartiesOf>[2],
): WorkOrderAction[] {
  const actions = actionsFor(WORK_ORDER_MACHINE, order.status, workOrderPartiesOf(asker, order, facts));
  return [...new Set(actions)].filter((action) => isOpenTo(action, order, asker));
}

function isOpenTo(action: WorkOrderAction, order: WorkOrderState, asker: Asker): boolean {
  const isAnswerAwaited = order.transferProposal !== null || order.suspension !== null;
  switch (action) {
    case 'offer':
      return !isAwaitingRuling(order);
    case 'proposeTransfer':
      return order.ruledAt === null && !isAnswerAwaited;
    case 'acceptTransfer':
    case 'declineTransfer':
      return order.transferProposal !== null;
    case 'requestSuspension':
      return order.suspensionCount < MAX_SUSPENSIONS && !isAnswerAwaited;
    case 'approveSuspension':
    case 'rejectSuspension':
      return isAwaitingApproval(order) && order.suspension?.requestedById !== asker.personId;
    default:
      return true;
  }
}
