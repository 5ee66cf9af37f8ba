import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import { HandOverSheet } from './hand-over-sheet';

const request = Taro.request as unknown as jest.Mock;
const receivers: HandoverReceiver[] = [
  { personId: 'zhao', name: '赵国平', departmentName: '工程部', isOnDuty: true, isOnNextShift: true },
];
const owned = (id: string, title: string) =>
  ({
    id,
    title,
    placeText: `${id} 栋`,
    version: 4,
    header: { firstContactOwner: { id: 'zhou', name: '周敏' } },
  }) as unknown as ComplaintSummary;

/** `refused`: the complaints that have moved on meanwhile. */
function open(complaints: ComplaintSummary[], refused: readonly string[] = []) {
  request.mockReset();
  request.mockImplementation(({ url, method }: { url: string; method: string }) => {
    if (method === 'GET') return Promise.resolve({ statusCode: 200, data: receivers });
    if (!refused.some((id) => url.includes(`/${id}/`))) return Promise.resolve({ statusCode: 200, data: {} });
    const data = { code: 'COMPLAINT.HANDOVER_PENDING', message: '已经在等一位同事接手。', facts: {} };
    return Promise.resolve({ statusCode: 409, data });
  });
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HandOverSheet estateId="ys" complaints={complaints} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}
const sent = () => request.mock.calls.map(([call]) => call).filter(({ method }) => method === 'POST');
const fill = async (button: string) => {
  fireEvent.click(await screen.findByText('赵国平'));
  fireEvent.click(screen.getByText('下班交接'));
  // The count of those done is drawn while the requests run.
  await act(async () => void fireEvent.click(screen.getByText(button)));
};

beforeEach(() => Taro.clearStorageSync());

it('untilTheReceiverAccepts_itSaysWhoAnswersForIt', async () => {
  open([owned('1', '漏水')]);
  expect(await screen.findByText(/对方接受才算交接，在那之前仍由周敏负责/)).toBeTruthy();
});

it('withoutAReason_nobodyIsAsked', async () => {
  open([owned('1', '漏水')]);
  fireEvent.click(await screen.findByText('赵国平'));
  fireEvent.click(screen.getByText('交接 1 件'));
  expect(sent()).toEqual([]);
});

it('all_areAskedForOneByOne_exceptWhatWasLeftOut', async () => {
  const onClose = open([owned('1', '漏水'), owned('2', '吵闹'), owned('3', '灯不亮')]);
  fireEvent.click(await screen.findByRole('checkbox', { name: /^2 栋.*吵闹$/ }));
  await fill('交接 2 件');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent().map(({ url }) => url)).toEqual([
    '/api/complaints/1/propose-handover',
    '/api/complaints/3/propose-handover',
  ]);
  expect(sent()[0].data).toEqual({ version: 4, toId: 'zhao', reason: '下班交接' });
});

it('whatCouldNotBeHandedOver_isExplained_andTriedAgainAlone', async () => {
  const onClose = open([owned('1', '漏水'), owned('2', '吵闹')], ['2']);
  await fill('交接 2 件');
  expect(await screen.findByText('已请赵国平接手 1 件，1 件没有交出去')).toBeTruthy();
  expect(screen.getByText('已经在等一位同事接手。')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('再试这 1 件'));
  expect(screen.getByText('交接 1 件')).toBeTruthy();
});
