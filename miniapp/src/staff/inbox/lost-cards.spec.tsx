import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { LostOrderView, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import type { ReactNode } from 'react';
import { useSession } from '../../platform/session';
import { GrabbedCard, LostCards } from './lost-cards';

const request = Taro.request as unknown as jest.Mock;
const wu = { id: 'wu', name: '吴大勇', departmentName: '工程部', phone: null };
const row = { id: 'o1', placeText: '3 栋 1201', title: '水管漏水' } as WorkOrderSummary;
const lost = {
  id: 'l1',
  workOrderId: 'o1',
  placeText: '3 栋 1201',
  title: '水管漏水',
  how: 'expired',
  by: null,
  to: wu,
  reason: null,
  lostAt: '2026-11-23T02:00:00.000Z',
  mayAskBack: true,
  isAskedBack: false,
  hasContributed: true,
} satisfies LostOrderView;

function show(card: ReactNode, answer: object = {}) {
  request.mockReset();
  request.mockResolvedValue({ statusCode: 200, data: answer });
  return render(<QueryClientProvider client={new QueryClient()}>{card}</QueryClientProvider>);
}
const sent = () => request.mock.calls.map(([call]) => call).filter(({ method }) => method === 'POST');

beforeEach(() => {
  Taro.clearStorageSync();
  useSession.setState({ me: { id: 'li' } as never });
});

it('grabbedByAnother_saysWho_andGoesWhenSeen', async () => {
  const onSeen = jest.fn();
  show(<GrabbedCard order={row} onSeen={onSeen} />, { status: 'accepted', handler: wu, offeree: null });
  expect(await screen.findByText('这张工单已经由工程部吴大勇负责。')).toBeTruthy();
  fireEvent.click(screen.getByText('知道了'));
  expect(onSeen).toHaveBeenCalled();
});

it.each([
  ['stillFree', { status: 'offered', handler: null, offeree: null }],
  ['takenByMyself', { status: 'accepted', handler: { ...wu, id: 'li' }, offeree: null }],
])('%s_isNoLoss', async (_, answer) => {
  show(<GrabbedCard order={row} onSeen={() => undefined} />, answer);
  await waitFor(() => expect(request).toHaveBeenCalled());
  expect(screen.queryByText('知道了')).toBeNull();
});

it('aLostOrder_saysWhatBecameOfIt_isAskedBackByOneTap_andIsSeenOnTheServer', async () => {
  show(<LostCards lost={[lost]} />, { id: 'o1', version: 2 });
  expect(screen.getByText('规定时间内没有接，系统已改派给工程部吴大勇。')).toBeTruthy();
  expect(screen.getByText('您没有信号时记下的，已交给这件事。')).toBeTruthy();
  fireEvent.click(screen.getByText('我在现场，请派回给我'));
  await waitFor(() => expect(sent().map(({ url }) => url)).toEqual(['/api/work-orders/o1/ask-back']));
  fireEvent.click(screen.getByText('知道了'));
  await waitFor(() => expect(sent().at(-1)?.url).toBe('/api/work-orders/lost/l1/seen'));
});
