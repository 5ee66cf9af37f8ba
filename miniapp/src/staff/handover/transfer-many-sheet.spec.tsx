import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Receivers } from '@yingsheng/shared/api/dispatch';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { TransferManySheet } from './transfer-many-sheet';
import { transferredText } from './transferred-words';

const request = Taro.request as unknown as jest.Mock;
const receivers = {
  departmentId: 'd',
  departments: [{ id: 'd', name: '工程部' }],
  candidates: [
    {
      personId: 'zhang',
      name: '张伟',
      reasons: ['当班'],
      warnings: [],
      obstacle: null,
      openWorkOrderCount: 1,
      loadCap: 8,
    },
  ],
} as unknown as Receivers;
const held = (id: string) => ({ id, title: `第 ${id} 处`, placeText: `${id} 栋`, version: 4 }) as WorkOrderSummary;

/** `refused`: the orders that have moved on meanwhile. */
function open(orders: WorkOrderSummary[], refused: readonly string[] = []) {
  request.mockReset();
  request.mockImplementation(({ url, method }: { url: string; method: string }) => {
    if (method === 'GET') return Promise.resolve({ statusCode: 200, data: receivers });
    if (!refused.some((id) => url.includes(`/${id}/`))) {
      return Promise.resolve({ statusCode: 200, data: { status: 'accepted', version: 5 } });
    }
    const data = { code: 'WORK_ORDER.TRANSFER_LOCKED', message: '已经裁定由您这边处理，不能再转派。', facts: {} };
    return Promise.resolve({ statusCode: 409, data });
  });
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TransferManySheet orders={orders} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}
const sent = () => request.mock.calls.map(([call]) => call).filter(({ method }) => method === 'POST');
const fill = async (button: string) => {
  fireEvent.click(await screen.findByText('张伟'));
  fireEvent.click(screen.getByText('下班交接'));
  await act(async () => void fireEvent.click(screen.getByText(button)));
};

beforeEach(() => Taro.clearStorageSync());

it('all_areAskedForOneByOne_exceptWhatWasLeftOut', async () => {
  const onClose = open([held('1'), held('2'), held('3')]);
  fireEvent.click(await screen.findByText('第 2 处'));
  await fill('请张伟接手 2 张');
  expect(sent().map(({ url }) => url.split('/').at(-2))).toEqual(['1', '3']);
  expect(sent()[0].data).toEqual({ version: 4, receiverId: 'zhang', reason: '下班交接' });
  expect(onClose).toHaveBeenCalled();
});

it('whatCouldNotBeAsked_isNamedWithTheReason_andStaysTheGivers', async () => {
  open([held('1'), held('2')], ['2']);
  await fill('请张伟接手 2 张');
  expect(await screen.findByText('已请张伟接手 1 件，1 件没有交出去')).toBeTruthy();
  expect(screen.getByText('已经裁定由您这边处理，不能再转派。')).toBeTruthy();
  fireEvent.click(screen.getByText('再试这 1 件'));
  expect(await screen.findByText('请张伟接手 1 张')).toBeTruthy();
});

it.each([
  [[false, false], '已请张伟接手 2 张，答复前仍由您负责'],
  [[false, true], '已请张伟接手 1 张，1 张已报请裁定'],
  [[true], '1 张已报请裁定'],
])('theToast_saysWhatWasRecorded: %j', (ruled, words) => {
  expect(
    transferredText(
      ruled.map((isForRuling) => ({ isForRuling })),
      '张伟',
    ),
  ).toBe(words);
});
