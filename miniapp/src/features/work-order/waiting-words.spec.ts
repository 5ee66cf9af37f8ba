import type { SuspensionView, TransferView } from '@yingsheng/shared/api/complaint';
import type { WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { suspensionText, transferText } from './waiting-words';

const person = (name: string) => ({ id: name, name, departmentName: null, phone: null });
const now = new Date('2026-11-23T02:00:00.000Z');

describe('suspensionText', () => {
  const suspension: SuspensionView = {
    isApproved: true,
    reasonKind: 'parts',
    reason: '阀门已下单',
    expectedReturnAt: '2026-11-24T02:00:00.000Z',
    requestedBy: person('李建国'),
    approver: person('赵国平'),
  };
  it('inForce_saysForWhatAndUntilWhen', () => {
    expect(suspensionText(suspension, now)).toBe('等配件，明天 10:00 前恢复');
  });
  it('notYetApproved_saysWhoDecides', () => {
    expect(suspensionText({ ...suspension, isApproved: false }, now)).toBe(
      '申请挂起，等赵国平批准：等配件，明天 10:00 前恢复',
    );
  });
});

describe('transferText', () => {
  const transfer: TransferView = {
    from: person('李建国'),
    to: person('王强'),
    toDepartmentName: '工程部',
    reason: '需要高空作业',
    proposedAt: now.toISOString(),
  };
  it.each<[string, 'arrived' | 'returned', WorkOrderAction[], string]>([
    ['theOneAsked', 'arrived', ['acceptTransfer', 'declineTransfer'], '李建国想转给您'],
    ['theGiver', 'arrived', ['declineTransfer', 'done'], '已请王强接手，答复前仍由您负责'],
    ['aThird', 'arrived', ['cancel'], '李建国想转给王强，等答复'],
    ['whoRules', 'returned', ['rule'], '李建国建议由王强接手'],
  ])('%s_readsWhatItMeansToThem', (_who, status, allowedActions, words) => {
    expect(transferText(transfer, { status, allowedActions })).toBe(words);
  });
});
