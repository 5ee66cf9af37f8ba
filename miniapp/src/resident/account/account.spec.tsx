import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import { useSession } from '../../platform/session';
import AccountPage from './index';

function openFor(account: Readonly<Record<string, unknown>>) {
  useSession.setState({
    me: { id: 'wang', name: '王伟', appHome: 'resident', homes: [], estates: [] } as unknown as Me,
  });
  const data = { account: null, phoneMasked: '138****0000', hasWechat: false, devices: [], ...account };
  (Taro.request as unknown as jest.Mock).mockResolvedValue({ statusCode: 200, data });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AccountPage />
    </QueryClientProvider>,
  );
}

it('whoeverHasNoPassword_isNotToldToChangeIt', async () => {
  openFor({ hasPassword: false });
  expect(await screen.findByText('有不认识的设备，请退出它。')).toBeTruthy();
});

it('whoeverHasOne_isToldTo', async () => {
  openFor({ hasPassword: true });
  expect(await screen.findByText('有不认识的设备，请退出它，再修改密码。')).toBeTruthy();
});
