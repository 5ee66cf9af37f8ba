import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { MyAccount } from '@yingsheng/shared/api/staff-accounts';
import { useSession } from '../../platform/session';
import WelcomePage from './index';

const ACCOUNT: MyAccount = {
  account: 'lijianguo',
  phoneMasked: '138****5678',
  isPhoneProven: false,
  hasPassword: true,
  hasWechat: false,
  devices: [],
};
const ME = { id: 'li', name: '李建国', appHome: 'staff', roles: [], homes: [], estates: [], isOnDuty: false };

let account: MyAccount;
let hasSmsCodes: boolean;

beforeEach(() => {
  account = ACCOUNT;
  hasSmsCodes = true;
  useSession.setState({ me: ME as unknown as Me });
  (Taro.request as unknown as jest.Mock).mockImplementation(async ({ url }) => {
    if (url.includes('/api/me/account')) return { statusCode: 200, data: account };
    if (url.includes('/api/auth/ways')) return { statusCode: 200, data: { hasSmsCodes } };
    if (url.includes('/api/me/duty')) {
      return { statusCode: 200, data: { weekStart: '2026-11-23', now: '', shifts: [], absences: [] } };
    }
    return { statusCode: 200, data: [] };
  });
});

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <WelcomePage />
    </QueryClientProvider>,
  );

it('aColleague_readsHowTheyStand_andGoesOnWhenTheyLike', async () => {
  open();
  await screen.findByText('手机号 138****5678');
  await screen.findByText(/这两周没有排您的班/);
  await screen.findByText('收短信核对');
  expect(screen.queryByText('去排班')).toBeNull();
  fireEvent.click(screen.getByText('开始工作'));
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/staff/inbox/index' }));
});

it('whoeverHasShownTheirNumber_orCannot_isNotAskedTo', async () => {
  account = { ...ACCOUNT, isPhoneProven: true };
  const first = open();
  await screen.findByText('好了');
  expect(screen.queryByText('收短信核对')).toBeNull();
  first.unmount();
  account = ACCOUNT;
  hasSmsCodes = false;
  open();
  await screen.findByText(/请告诉给您邀请的同事/);
  expect(screen.queryByText('收短信核对')).toBeNull();
});

it('whoeverArrangesShifts_isLedToThem_andTheWechatThatIsBoundIsNotAskedFor', async () => {
  account = { ...ACCOUNT, hasWechat: true };
  useSession.setState({
    me: { ...ME, appHome: 'manager', roles: [{ role: 'estateManager', estateId: 'a' }] } as never,
  });
  open();
  await screen.findByText('去排班');
  expect(screen.queryByText('微信')).toBeNull();
});
