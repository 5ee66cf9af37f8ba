/** 能做什么: what a person may do with a work order now, as buttons. The rules are asked again when pressed. */
import { MAX_SUSPENSIONS } from '@yingsheng/shared/complaint/limits';
import { actionsFor } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { isAwaitingApproval } from '../../complaints/domain/ball-holder';
import type { Asker, WorkOrderState } from '../../complaints/domain/facts';
import { workOrderPartiesOf } from '../../complaints/domain/parties';
import { mayDeclineBack, mayGiveBack } from './decide-back';
import { isAwaitingRuling } from './rules';

type PartyFacts = Parameters<typeof workOrderPartiesOf>[2];

export function allowedWorkOrderActions(asker: Asker, order: WorkOrderState, facts: PartyFacts): WorkOrderAction[] {
  const actions = actionsFor(WORK_ORDER_MACHINE, order.status, workOrderPartiesOf(asker, order, facts));
  return [...new Set(actions)].filter((action) => isOpenTo(action, order, asker, facts));
}

function isOpenTo(action: WorkOrderAction, order: WorkOrderState, asker: Asker, facts: PartyFacts): boolean {
  const isAnswerAwaited = order.transferProposal !== null || order.suspension !== null;
  switch (action) {
    case 'offer':
      return !isAwaitingRuling(order);
    case 'proposeTransfer':
      return order.ruledAt === null && !isAnswerAwaited;
    case 'acceptTransfer':
    case 'declineTransfer':
      return order.transferProposal !== null;
    case 'askBack':
      return order.backRequest?.personId !== asker.personId;
    case 'giveBack':
      return (
        order.backRequest !== null && order.backRequest.personId !== asker.personId && mayGiveBack(facts, order, asker)
      );
    case 'declineBack':
      return order.backRequest !== null && mayDeclineBack(facts, order, asker);
    case 'requestSuspension':
      return order.suspensionCount < MAX_SUSPENSIONS && !isAnswerAwaited;
    case 'approveSuspension':
    case 'rejectSuspension':
      return isAwaitingApproval(order) && order.suspension?.requestedById !== asker.personId;
    default:
      return true;
  }
}
