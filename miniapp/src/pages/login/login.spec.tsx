import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import LoginPage from './index';

const open = (ways: object) => {
  (Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) =>
    Promise.resolve({ statusCode: 200, data: url.endsWith('/api/auth/ways') ? ways : [] }),
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LoginPage />
    </QueryClientProvider>,
  );
};

it('whereNoCodeCanBeSent_residentsAreLedToReportingWithoutSigningIn_notToATelephoneThatSignsNobodyIn', async () => {
  open({ hasSmsCodes: false, hasWechat: false });
  expect(await screen.findByText('不登录，直接反映')).toBeTruthy();
  expect(screen.queryByText('手机号登录')).toBeNull();
  expect(screen.queryByText(/微信/)).toBeNull();
});

it('whereCodesAreSent_theTelephoneComesFirst', async () => {
  open({ hasSmsCodes: true, hasWechat: true });
  expect(await screen.findByText('手机号登录')).toBeTruthy();
  expect(screen.queryByText('不登录，直接反映')).toBeNull();
});
