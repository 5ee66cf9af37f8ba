import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro, * as taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { ReactNode } from 'react';
import { openReceipt } from '../../features/complaint/open-receipt';
import { useSession } from '../../platform/session';
import { keepTokens } from '../../platform/tokens';
import ReceiptPage from './index';
import { Receipt } from './receipt';

/** Solved within two hours, counted round the clock. */
const promise = {
  firstResponseMinutes: 5,
  onSiteMinutes: 15,
  resolutionMinutes: 120,
  firstResponseDueAt: '2026-11-23T02:05:00.000Z',
  onSiteDueAt: '2026-11-23T02:15:00.000Z',
  resolutionDueAt: '2026-11-23T04:00:00.000Z',
  isRoundTheClock: true,
  isLengthened: false,
};
const receipt = {
  id: 'one',
  number: 'YS-261123-0042',
  firstContactOwner: { id: 'zhou', name: '周敏', departmentName: '客服部', phone: null },
  firstResponseDueAt: promise.firstResponseDueAt,
  promise,
  isBeyondCalendar: false,
  urgency: 'lifeSafety',
  urgencyNote: null,
  safetyAdvice: null,
} as unknown as ComplaintReceipt;

const me = { id: 'lin', appHome: 'resident', homes: [], estates: [] } as unknown as Me;
const show = (page: ReactNode) => render(<QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>);
beforeEach(() => useSession.setState({ me, isDemo: false }));

/** A receipt is there again after a restart: what it promises must read the same hours later. */
it('everyPromise_isOfTheDayAndHour_howeverShortItIs', () => {
  show(<Receipt receipt={receipt} />);
  expect(screen.getByText('11 月 23 日（周一）10:15 前有人到场')).toBeTruthy();
  expect(screen.getByText('11 月 23 日（周一）10:05 前答复您', { exact: false })).toBeTruthy();
  expect(screen.getByText('11 月 23 日（周一）12:00 前', { exact: false })).toBeTruthy();
  expect(screen.queryByText(/小时内|分钟内/)).toBeNull();
});

describe('after a reload, when only the address and what the device keeps are left', () => {
  const redirectTo = Taro.redirectTo as jest.Mock;
  const signIn = (personId: string) =>
    keepTokens({ personId, accessToken: '', accessTokenExpiresAt: '', refreshToken: '', stepKey: 'k' });
  const opens = (id: string) => {
    redirectTo.mockClear();
    jest.spyOn(taro, 'useRouter').mockReturnValue({ params: { id } } as unknown as ReturnType<typeof taro.useRouter>);
    show(<ReceiptPage />);
  };
  beforeEach(() => {
    Taro.clearStorageSync();
    signIn('lin');
  });

  it('theReceipt_isThereAgain_underItsOwnAddress', () => {
    openReceipt(receipt);
    expect(redirectTo).toHaveBeenLastCalledWith({ url: '/resident/receipt/index?id=one' });
    opens('one');
    expect(screen.getByText('YS-261123-0042')).toBeTruthy();
    expect(screen.getByText('11 月 23 日（周一）10:05 前答复您', { exact: false })).toBeTruthy();
    expect(redirectTo).not.toHaveBeenCalled();
  });

  it('whereThisDeviceHasNone_theMatterIsShownInstead', () => {
    openReceipt(receipt);
    opens('another');
    expect(redirectTo).toHaveBeenLastCalledWith({ url: '/resident/detail/index?id=another' });
  });

  it('ofSomebodyElseOnThisDevice_isNotShown', () => {
    openReceipt(receipt);
    signIn('neighbour');
    opens('one');
    expect(redirectTo).toHaveBeenLastCalledWith({ url: '/resident/detail/index?id=one' });
    expect(screen.queryByText('YS-261123-0042')).toBeNull();
  });
});
