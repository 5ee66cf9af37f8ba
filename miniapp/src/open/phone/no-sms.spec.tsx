import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import { NoSms } from './no-sms';

beforeEach(() => {
  const data = [{ estateId: 'a', estateName: '云栖里', servicePhone: '0571-88881234' }];
  (Taro.request as unknown as jest.Mock).mockResolvedValue({ statusCode: 200, data });
});

const show = (props: Parameters<typeof NoSms>[0]) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NoSms {...props} />
    </QueryClientProvider>,
  );

it('withoutAnyWayOfSigningIn_whoeverComesReportsWithout', () => {
  show({ hasWechat: false, isSignedIn: false, isResident: true });
  expect(screen.getByText('不登录，直接反映')).toBeTruthy();
  expect(screen.queryByText(/微信/)).toBeNull();
});

it('aResidentWithoutANumber_ringsTheEstate', async () => {
  show({ hasWechat: false, isSignedIn: true, isResident: true });
  expect(await screen.findByText('0571-88881234')).toBeTruthy();
});

it('wechat_isNamedOnlyWhereItIsSetUp', () => {
  show({ hasWechat: true, isSignedIn: false, isResident: true });
  expect(screen.getByText(/请用微信小程序登录/)).toBeTruthy();
});

it('staff_areTold_ofTheirPassword_andNothingOfRooms', () => {
  show({ hasWechat: false, isSignedIn: true, isResident: false });
  expect(screen.getByText('请照常用账号和密码登录。')).toBeTruthy();
  expect(screen.queryByText(/房号/)).toBeNull();
});
