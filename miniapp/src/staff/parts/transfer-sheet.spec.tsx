import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { CandidateView, Receivers } from '@yingsheng/shared/api/dispatch';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { TransferSheet } from './transfer-sheet';

const request = Taro.request as unknown as jest.Mock;
const candidate = (name: string, obstacle: string | null): CandidateView => ({
  personId: `p-${name}`,
  name,
  isOnDuty: obstacle === null,
  openWorkOrderCount: 1,
  loadCap: 8,
  reasons: ['当班'],
  warnings: [],
  obstacle,
});
const receivers: Receivers = {
  departmentId: 'd-1',
  departments: [{ id: 'd-1', code: 'engineering', name: '工程部' }],
  candidates: [candidate('王强', null), candidate('马立新', '不在班')],
};

function open(isTransferForRuling = false) {
  request.mockReset();
  request.mockResolvedValue({ statusCode: 200, data: receivers });
  const order = { id: 'w-1', version: 3, allowedActions: ['proposeTransfer'], isTransferForRuling };
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TransferSheet order={order as unknown as WorkOrderDetail} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}
const sent = () => request.mock.calls.map(([call]) => call).filter(({ method }) => method === 'POST');

beforeEach(() => Taro.clearStorageSync());

it('withoutAReason_orAPerson_nobodyIsAsked', async () => {
  open();
  fireEvent.click(await screen.findByText('王强'));
  fireEvent.click(screen.getByText('请王强接手'));
  expect(sent()).toEqual([]);
});

it('whoIsAbsent_cannotBeChosen', async () => {
  open();
  fireEvent.click(await screen.findByText('马立新'));
  expect(screen.getByText('请同事接手')).toBeTruthy();
});

it('theColleagueAndTheReason_areSent_withTheVersionSeen', async () => {
  const onClose = open();
  fireEvent.click(await screen.findByText('王强'));
  fireEvent.click(screen.getByText('需要高空作业'));
  fireEvent.click(screen.getByText('请王强接手'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent()[0]).toMatchObject({
    url: '/api/work-orders/w-1/propose-transfer',
    data: { version: 3, receiverId: 'p-王强', reason: '需要高空作业' },
  });
});

it('afterOneBounce_itSaysThatTheManagerRules', async () => {
  open(true);
  expect(await screen.findByText(/再转要等负责人裁定/)).toBeTruthy();
  expect(screen.getByText('报请裁定')).toBeTruthy();
});
