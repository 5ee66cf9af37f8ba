import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, render, screen } from '@testing-library/react';
import type { RuleChanges, RuleChangeView } from '@yingsheng/shared/api/rule-change';
import { ChangesPanel, historyText, stateText } from './changes-panel';

const request = Taro.request as unknown as jest.Mock;
const change: RuleChangeView = {
  id: 'c1',
  kind: 'promises',
  status: 'waiting',
  lines: [{ label: '危及安全 · 解决', from: '2 小时', to: '4 小时', isWeaker: true }],
  reason: '人手不够',
  proposedByName: '陈志远',
  proposedAt: '2026-11-23T02:00:00.000Z',
  decidedByName: null,
  decidedAt: null,
  answer: null,
  effectiveFrom: '2026-11-23T16:00:00.000Z',
  mayDecide: false,
  mayWithdraw: false,
};

async function shown(changes: Partial<RuleChanges>): Promise<void> {
  request.mockReset();
  const data = { estateId: 'e1', deciderNames: ['郑浩'], waiting: [change], past: [], ...changes };
  request.mockResolvedValue({ statusCode: 200, header: {}, data });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <ChangesPanel estateId="e1" />
      </QueryClientProvider>,
    );
  });
}

it('whatWaits_saysFromWhatToWhat_whoProposedIt_andWhoApproves', async () => {
  await shown({});
  expect(await screen.findByText(/危及安全 · 解决：2 小时 → 4 小时/)).toBeTruthy();
  expect(screen.getByText(/由郑浩批准/)).toBeTruthy();
  expect(screen.queryByText('批准')).toBeNull();
});
it('quality_mayApproveOrReturnIt_theProposerMayWithdrawIt', async () => {
  await shown({ waiting: [{ ...change, mayDecide: true, mayWithdraw: true }] });
  for (const label of ['批准', '退回', '撤回']) expect(await screen.findByText(label)).toBeTruthy();
});
it('withNobodyToApprove_itIsSaidWhomToAppointAndWhere', async () => {
  await shown({ deciderNames: [], waiting: [] });
  expect(await screen.findByText(/还没有品质部人员.*同事账号/)).toBeTruthy();
});
it.each<[Partial<RuleChangeView>, RegExp]>([
  [{ status: 'direct' }, /陈志远 .* 修改，没有放宽/],
  [{ status: 'approved', decidedByName: '郑浩', decidedAt: change.proposedAt }, /郑浩 .* 批准，.* 起生效/],
  [{ status: 'refused', decidedByName: '郑浩', decidedAt: change.proposedAt }, /郑浩 .* 退回/],
  [{ status: 'stale', decidedAt: change.proposedAt }, /其间规则已改过/],
])('history %#: %j', (part, words) => {
  expect(historyText({ ...change, ...part }, new Date(change.proposedAt))).toMatch(words);
});

it('whatIsToBeginLater_isNotCalledInForce', () => {
  const direct = { ...change, status: 'direct' as const };
  expect(stateText(direct, new Date(change.proposedAt))).toBe('待生效');
  expect(stateText(direct, new Date(change.effectiveFrom))).toBe('已生效');
});
