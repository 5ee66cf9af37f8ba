import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import { useSession } from '../../platform/session';
import PhonePage from './index';

const open = (appHome: Me['appHome']) => {
  (Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) =>
    Promise.resolve({
      statusCode: 200,
      data: url.endsWith('/api/auth/ways') ? { hasSmsCodes: true, hasWechat: false } : [],
    }),
  );
  useSession.setState({ me: { id: 'p', appHome, homes: [], estates: [], roles: [] } as unknown as Me });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PhonePage />
    </QueryClientProvider>,
  );
};

it.each(['staff', 'manager'] as const)('%s_readsOfSigningIn_notOfRooms', async (home) => {
  open(home);
  expect(await screen.findByText(/账号和密码照常可用/)).toBeTruthy();
  expect(screen.queryByText(/房号/)).toBeNull();
});

it('aResident_readsThatTheirRoomsAreFound', async () => {
  open('resident');
  expect(await screen.findByText(/房号会列给您/)).toBeTruthy();
});
