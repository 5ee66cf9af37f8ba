import type { ComplaintSummary, HandoverView } from '@yingsheng/shared/api/complaint';
import { handoverText, outcomeText, owedText, receiverNote } from './handover-words';

const person = (name: string) => ({ id: name, name, departmentName: null, phone: null });
const handover: HandoverView = {
  from: person('周敏'),
  to: person('赵国平'),
  reason: '下班交接',
  proposedAt: '2026-11-23T10:00:00.000Z',
  clock: null,
};

it('everybodyReads_whoAnswersForItUntilThen', () => {
  expect(handoverText(handover, '赵国平')).toBe('周敏请您接手，之后由您全程负责');
  expect(handoverText(handover, '周敏')).toBe('已请赵国平接手，接受之前仍由您负责');
  expect(handoverText(handover, '陈志远')).toBe('已请赵国平接手，接受之前仍由周敏负责');
});

it('aReceiver_isShownWithTheirShift', () => {
  const receiver = { personId: 'z', name: '赵国平', departmentName: '工程部', isOnDuty: true, isOnNextShift: true };
  expect(receiverNote(receiver)).toBe('工程部 · 您下班时在岗');
  expect(receiverNote({ ...receiver, departmentName: null, isOnNextShift: false })).toBe('您下班时不在岗');
});

it('whatCouldNotBeHandedOver_isCounted', () => {
  const outcome = (problem: string | null) => ({ complaint: {} as ComplaintSummary, problem });
  expect(outcomeText([outcome(null), outcome(null)], '赵国平')).toBe('已请赵国平接手 2 件，接受之前仍由您负责');
  expect(outcomeText([outcome(null), outcome('刚变过')], '赵国平')).toBe('已请赵国平接手 1 件，1 件没有交出去');
  expect(outcomeText([outcome('没有网络')], '赵国平')).toBe('没有交出去');
});

it('whatIsOwed_isSaidInOneLine', () => {
  expect(owedText({ complaints: 3, orders: 1, decisions: 0 })).toBe('您负责 3 件投诉，手上有 1 张工单');
  expect(owedText({ complaints: 0, orders: 0, decisions: 1 })).toBe('有 1 件等您决定');
  expect(owedText({ complaints: 0, orders: 0, decisions: 0 })).toBe('您手上没有要交接的');
});
