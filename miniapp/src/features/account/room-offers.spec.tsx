import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { RoomOffer } from '@yingsheng/shared/api/residency';
import { useSession } from '../../platform/session';
import { RoomOffers } from './room-offers';
import { useRoomOffers } from './use-own-residency';

const room = (number: string): RoomOffer => ({
  householdId: number,
  estateName: '翠湖花园',
  placeText: `3 栋 2 单元 ${number}`,
});
let offers: RoomOffer[] = [];
let sent: string[] = [];
let isRefused = false;

beforeEach(() => {
  jest.clearAllMocks();
  Taro.clearStorageSync();
  useSession.setState({ me: { id: 'lin', name: '林小雨', homes: [], estates: [], roles: [] } as unknown as Me });
  [offers, sent, isRefused] = [[room('1201'), room('1202')], [], false];
  (Taro.request as unknown as jest.Mock).mockImplementation(({ url, method }: { url: string; method: string }) => {
    const path = url.slice(url.indexOf('/api'));
    if (path === '/api/residency/mine') return Promise.resolve({ statusCode: 200, data: { offers } });
    if (method === 'GET') return Promise.resolve({ statusCode: 200, data: useSession.getState().me });
    sent.push(path);
    if (isRefused)
      return Promise.resolve({ statusCode: 404, data: { code: 'REQUEST.NOT_FOUND', message: '', facts: {} } });
    offers = offers.slice(1);
    return Promise.resolve({ statusCode: 204, data: '' });
  });
});

function OneAtATime() {
  return <RoomOffers offers={useRoomOffers().slice(0, 1)} />;
}
const open = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <OneAtATime />
    </QueryClientProvider>,
  );

it('aNo_isRemembered_andTheNextRoomIsAskedAbout', async () => {
  open();
  await screen.findByText('翠湖花园 3 栋 2 单元 1201');
  expect(screen.queryByText('翠湖花园 3 栋 2 单元 1202')).toBeNull();
  fireEvent.click(screen.getByText('不是'));
  await screen.findByText('翠湖花园 3 栋 2 单元 1202');
  expect(sent).toEqual(['/api/residency/offers/1201/decline']);
});

it('aYes_bindsTheRoom_andTheQuestionGoes', async () => {
  offers = [room('1201')];
  open();
  fireEvent.click(await screen.findByText('是我家，绑定'));
  await waitFor(() => expect(screen.queryByText('是您家吗？')).toBeNull());
  expect(sent).toEqual(['/api/residency/offers/1201/accept']);
});

it('whatDidNotGetThrough_isSaid_andTheQuestionStays', async () => {
  isRefused = true;
  open();
  fireEvent.click(await screen.findByText('不是'));
  await screen.findByRole('alert');
  expect(screen.getByText('是您家吗？')).toBeTruthy();
});

it('nobodySignedIn_isAskedNothing', async () => {
  useSession.setState({ me: null });
  open();
  await Promise.resolve();
  expect(screen.queryByText('是您家吗？')).toBeNull();
  expect(Taro.request).not.toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining('/residency/') }),
  );
});
