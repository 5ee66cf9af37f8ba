import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { actionLabel, mainAction, openActions } from './actions';

const complaint = (...allowedActions: ComplaintAction[]) => ({
  allowedActions,
  hasReporterAccount: true,
  contactPreference: 'message' as const,
});

describe('the next big step', () => {
  it.each<[string, Parameters<typeof mainAction>[0], string | null]>([
    ['the resident is answered first', complaint('dispatch', 'comment', 'accept'), 'accept'],
    ['then somebody is found', complaint('comment', 'dispatch', 'publishUpdate'), 'dispatch'],
    ['while an order runs, the resident is kept informed', complaint('comment', 'publishUpdate'), 'publishUpdate'],
    ['once all is done, it is resolved', complaint('publishUpdate', 'resolve'), 'resolve'],
    [
      'of who rings, the desk takes down what they say',
      { ...complaint('confirmByPhone', 'comment'), contactPreference: 'phone' },
      'confirmByPhone',
    ],
    [
      'of a caller without an account too',
      { ...complaint('confirmByPhone', 'comment'), hasReporterAccount: false },
      'confirmByPhone',
    ],
    ['who reads here is written to', complaint('confirmByPhone', 'comment'), 'comment'],
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
    expect(actionLabel('confirmByPhone')).toBe('业主来电答复');
    expect(actionLabel('reopen')).toBe('重新打开');
  });
});
