import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import type { WorkOrderStatus } from '@yingsheng/shared/work-order/status';
import { actionLabel, mainAction, openActions } from './actions';

function complaint(allowedActions: ComplaintAction[], orders: WorkOrderStatus[] = []) {
  return {
    allowedActions,
    status: 'accepted' as const,
    workOrders: orders.map((status, index) => ({
      id: `w-${index}`,
      kind: 'lead' as const,
      departmentName: '工程部',
      status,
      handler: null,
      suspension: null,
      transfer: null,
      hands: [],
    })),
  };
}

describe('the next big step', () => {
  it.each<[string, ReturnType<typeof complaint>, string | null]>([
    ['the resident is answered first', complaint(['dispatch', 'comment', 'accept']), 'accept'],
    ['then somebody is found', complaint(['comment', 'dispatch', 'publishUpdate']), 'dispatch'],
    [
      'while an order runs, the resident is kept informed',
      complaint(['dispatch', 'publishUpdate'], ['accepted']),
      'publishUpdate',
    ],
    [
      'once all orders are done, it is resolved',
      complaint(['resolve', 'publishUpdate'], ['done', 'cancelled']),
      'resolve',
    ],
    ['the desk takes down that a caller is not content', complaint(['refuse'], ['done']), 'refuse'],
    ['a closed matter can be opened again', complaint(['reopen'], ['done']), 'reopen'],
    ['who may do nothing sees no button', complaint([]), null],
  ])('%s', (_rule, facts, action) => {
    expect(mainAction(facts)).toBe(action);
  });
});

describe('what is offered besides', () => {
  it('resolving_withAnOpenOrder_isNotOffered', () => {
    expect(openActions(complaint(['resolve', 'comment'], ['arrived']))).toEqual(['comment']);
  });
  it('actionsOfTheResident_areNotOfferedToStaff', () => {
    expect(openActions(complaint(['urge', 'confirm', 'withdraw', 'comment']))).toEqual(['comment']);
  });
  it('theWordOfACaller_readsAsTheirs', () => {
    expect(actionLabel('refuse')).toBe('来电人说还没好');
    expect(actionLabel('reopen')).toBe('重新打开');
  });
});
