import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { SuspendSheet } from './suspend-sheet';

const request = Taro.request as unknown as jest.Mock;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

function open(suspensionLatestAt: string) {
  request.mockReset();
  request.mockResolvedValue({ statusCode: 200, data: { id: 'w-1' } });
  const order = {
    id: 'w-1',
    version: 3,
    allowedActions: ['requestSuspension'],
    suspensionsLeft: 1,
    suspensionLatestAt,
  };
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SuspendSheet order={order as unknown as WorkOrderDetail} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}

beforeEach(() => Taro.clearStorageSync());

it('whatItWaitsFor_untilWhen_andWhy_areSent', async () => {
  const onClose = open(inHours(200));
  fireEvent.click(screen.getByText('等配件'));
  fireEvent.click(screen.getByText('1 小时内'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '阀门已下单' } });
  fireEvent.click(screen.getByText('报负责人批准'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(request.mock.calls[0][0]).toMatchObject({
    url: '/api/work-orders/w-1/request-suspension',
    data: { version: 3, reasonKind: 'parts', reason: '阀门已下单' },
  });
});

it('withoutAReturn_nothingIsSent', () => {
  open(inHours(200));
  fireEvent.click(screen.getByText('等配件'));
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '阀门已下单' } });
  fireEvent.click(screen.getByText('报负责人批准'));
  expect(request).not.toHaveBeenCalled();
});

it('whatLiesBeyondTheLongest_isNotOffered', () => {
  open(inHours(2));
  expect(screen.getByText('1 小时内')).toBeTruthy();
  expect(screen.queryByText('后天 18:00')).toBeNull();
});
