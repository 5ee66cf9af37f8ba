import type { AuthorityView, SpendingView } from '@yingsheng/shared/api/spending';
import { checkAmount, courseText, remainingText, totalsText } from './spending-words';

const now = new Date('2026-11-23T02:00:00.000Z');
const authority = (remainingFen: number, limitFen = 10_000): AuthorityView => ({
  kind: 'materials',
  limitFen,
  spentFen: limitFen - remainingFen,
  remainingFen,
});
const person = (name: string) => ({ id: name, name, departmentName: null, phone: null });

function spending(part: Partial<SpendingView>): SpendingView {
  return {
    id: 's1',
    kind: 'goodwill',
    amountFen: 30_000,
    note: '橱柜泡坏',
    status: 'pending',
    requestedBy: person('李建国'),
    requestedAt: '2026-11-23T01:20:00.000Z',
    approver: person('赵国平'),
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    dueAt: '2026-11-23T06:00:00.000Z',
    allowedActions: [],
    ...part,
  };
}

it.each<[AuthorityView | undefined, string]>([
  [authority(8_200), '授权内余 ¥82'],
  [authority(0), '授权已用完，再用要批'],
  [authority(0, 0), '要上级批准'],
  [undefined, '要上级批准'],
])('%j leaves %s', (left, text) => {
  expect(remainingText(left)).toBe(text);
});

it.each([
  ['82', { fen: 8_200, isAbove: false, outcome: '在您的授权内，直接记下' }],
  ['82.01', { fen: 8_201, isAbove: true, outcome: '超出您的授权 ¥0.01，提交后等上级批' }],
  ['', { fen: null, error: null }],
  ['0', { fen: null, error: '金额要大于 0' }],
  ['-5', { fen: null, error: expect.stringContaining('例如') }],
  ['1.234', { fen: null, error: expect.stringContaining('两位小数') }],
  ['1000001', { fen: null, error: '金额最多 ¥1,000,000' }],
])('"%s" is judged before it is sent', (text, check) => {
  expect(checkAmount(text, authority(8_200))).toMatchObject(check);
});

it.each<[Partial<SpendingView>, string]>([
  [{ status: 'recorded', dueAt: null }, '李建国 09:20 记下'],
  [{}, '李建国 09:20 申请，等赵国平批，14:00 前'],
  [
    {
      status: 'rejected',
      decidedBy: person('赵国平'),
      decidedAt: '2026-11-23T01:40:00.000Z',
      decisionReason: '先定损',
    },
    '李建国 09:20 申请，赵国平 09:40 没有批准：先定损',
  ],
  [{ status: 'withdrawn', decisionReason: '业主撤回了反映' }, '李建国 09:20 申请，已撤回：业主撤回了反映'],
])('%j reads %s', (part, text) => {
  expect(courseText(spending(part), now)).toBe(text);
});

it('onlyWhatWasGranted_isAddedUp', () => {
  const all = [
    spending({ status: 'recorded', amountFen: 8_000 }),
    spending({ status: 'approved', amountFen: 2_000 }),
    spending({ status: 'recorded', kind: 'materials', amountFen: 1_850 }),
    spending({ status: 'pending' }),
    spending({ status: 'rejected' }),
  ];
  expect(totalsText(all)).toBe('补偿 ¥100 · 用料 ¥18.50');
});
