import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import EmergencyPage from './emergency/index';
import PromisesPage from './promises/index';

const later = '2026-11-24T02:00:00Z';
const estates = [
  { estateId: 'a', estateName: '云栖里', servicePhone: '0571-1' },
  { estateId: 'b', estateName: '望江苑', servicePhone: '0571-2' },
];
const promises = {
  ...estates[1],
  weather: { reason: '台风红色预警', startedAt: later, untilAt: '2999-01-01T00:00:00Z' },
  workingHours: [],
  uncoveredYear: null,
  changes: [],
  rows: [
    {
      label: '危及生命安全',
      workdayMinutes: null,
      firstResponseMinutes: 5,
      onSiteMinutes: 15,
      resolutionMinutes: 240,
      isRoundTheClock: true,
    },
  ],
};

beforeEach(() => {
  (Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const data = url.endsWith('/api/estates/b/public-promises') ? promises : estates;
    const isKnown = /service-phones|public-promises/.test(url);
    return Promise.resolve(isKnown ? { statusCode: 200, data } : { statusCode: 401, data: {} });
  });
});

const open = (page: ReactElement) =>
  render(<QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>);

describe('before signing in', () => {
  it('thePromisesOfAnEstate_areRead_onceItIsChosen', async () => {
    open(<PromisesPage />);
    fireEvent.click(await screen.findByLabelText(/^小区/));
    fireEvent.click(screen.getByText('望江苑', { selector: '.ys-block' }));
    await screen.findByText('危及生命安全');
    expect(screen.getByText('15 分钟内')).toBeTruthy();
    expect(screen.getByText(/台风红色预警/)).toBeTruthy();
    expect(screen.queryByText(/近 90 天兑现$/)).toBeNull();
    expect(Taro.reLaunch).not.toHaveBeenCalled();
  });

  it('whatToDoInDanger_isRead_withTheTelephones', () => {
    open(<EmergencyPage />);
    fireEvent.click(screen.getByText('燃气泄漏'));
    expect(screen.getByText(/不要开关任何电器和灯/)).toBeTruthy();
    expect(screen.getByText('请先到室外安全的地方，再打电话：')).toBeTruthy();
    expect(Taro.reLaunch).not.toHaveBeenCalled();
  });
});
