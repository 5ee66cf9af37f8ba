import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import { useSession } from '../../platform/session';
import { HomeOffer } from './home-offer';

const room = (estateName: string, number: string) => ({ householdId: number, estateName, placeText: `3 栋 ${number}` });

beforeEach(() => {
  Taro.clearStorageSync();
  useSession.setState({ me: { id: 'lin', name: '林小雨', homes: [], estates: [] } as unknown as Me });
  const data = { offers: [room('翠湖花园', '1201'), room('枫林苑', '502')] };
  (Taro.request as unknown as jest.Mock).mockResolvedValue({ statusCode: 200, data });
});

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HomeOffer />
    </QueryClientProvider>,
  );

it('ofSeveralRooms_oneIsAskedAbout_andItIsSaidThatMoreFollow', async () => {
  open();
  await screen.findByText('翠湖花园 3 栋 1201');
  expect(screen.getByText(/还有 1 个房号也登记着/)).toBeTruthy();
  expect(screen.queryByText('枫林苑 3 栋 502')).toBeNull();
});

it('putOff_itIsNotAskedAgainAtOnce_butOfAnybodyElseHere', async () => {
  const first = open();
  fireEvent.click(await screen.findByText('以后再说'));
  expect(screen.queryByText('是您家吗？')).toBeNull();
  first.unmount();
  const again = open();
  await Promise.resolve();
  expect(screen.queryByText('是您家吗？')).toBeNull();
  again.unmount();
  useSession.setState({ me: { id: 'chen', name: '陈丽', homes: [], estates: [] } as unknown as Me });
  open();
  expect(await screen.findByText('是您家吗？')).toBeTruthy();
});
