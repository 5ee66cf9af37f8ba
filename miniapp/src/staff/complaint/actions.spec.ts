import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { actionLabel, mainAction, openActions } from './actions';

const complaint = (...allowedActions: ComplaintAction[]) => ({ allowedActions });

describe('the next big step', () => {
  it.each<[string, ReturnType<typeof complaint>, string | null]>([
    ['the resident is answered first', complaint('dispatch', 'comment', 'accept'), 'accept'],
    ['then somebody is found', complaint('comment', 'dispatch', 'publishUpdate'), 'dispatch'],
    ['while an order runs, the resident is kept informed', complaint('comment', 'publishUpdate'), 'publishUpdate'],
    ['once all is done, it is resolved', complaint('publishUpdate', 'resolve'), 'resolve'],
    ['the desk takes down that a caller is not content', complaint('refuse'), 'refuse'],
    ['a closed matter can be opened again', complaint('reopen'), 'reopen'],
    ['who may do nothing sees no button', complaint(), null],
  ])('%s', (_rule, facts, action) => {
    expect(mainAction(facts)).toBe(action);
  });
});

describe('what is offered besides', () => {
  it('moneyAndColleagues_areOffered_whereTheServerAllowsIt', () => {
    expect(openActions(complaint('note', 'coHandle', 'recordSpending'))).toEqual([
      'recordSpending',
      'coHandle',
      'note',
    ]);
    expect(actionLabel('recordSpending')).toBe('补偿 / 减免');
  });
  it('actionsOfTheResident_areNotOfferedToStaff', () => {
    expect(openActions(complaint('urge', 'confirm', 'withdraw', 'comment'))).toEqual(['comment']);
  });
  it('theWordOfACaller_readsAsTheirs', () => {
    expect(actionLabel('refuse')).toBe('来电人说还没好');
    expect(actionLabel('reopen')).toBe('重新打开');
  });
});
