import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { GuestOffer } from '@yingsheng/shared/api/guest';
import { keepGuestReport, keptGuestReports } from '../../features/complaint/guest/kept-guest-reports';
import { OwnReports } from './own-reports';

const offer: GuestOffer = {
  id: 'one',
  number: 'YS-261124-0042',
  estateName: '云栖里',
  placeText: '东门外',
  text: '东门外的路灯不亮',
  submittedAt: '2026-11-24T02:00:00Z',
};
let offers: GuestOffer[] = [];
let sent: { path: string; data: unknown }[] = [];
let refusal: string | null = null;

beforeEach(() => {
  jest.clearAllMocks();
  Taro.clearStorageSync();
  [offers, sent, refusal] = [[offer], [], null];
  (Taro.request as unknown as jest.Mock).mockImplementation(
    ({ url, method, data }: { url: string; method: string; data: unknown }) => {
      if (method === 'GET') return Promise.resolve({ statusCode: 200, data: offers });
      sent.push({ path: url.slice(url.indexOf('/api')), data });
      if (refusal !== null)
        return Promise.resolve({ statusCode: 409, data: { code: refusal, message: '', facts: {} } });
      offers = [];
      return Promise.resolve({ statusCode: 200, data: { complaintId: 'complaint' } });
    },
  );
});

const open = (isKnown = true) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OwnReports isKnown={isKnown} />
    </QueryClientProvider>,
  );
const isGone = () => waitFor(() => expect(screen.queryByText('这是您之前反映的吗？')).toBeNull());

describe('这是您之前反映的吗', () => {
  it('yes_takesIt_andTheQuestionGoes', async () => {
    open();
    await screen.findByText('东门外的路灯不亮');
    fireEvent.click(screen.getByText('是我反映的'));
    await isGone();
    expect(sent).toMatchObject([{ path: '/api/guest-offers/one/accept' }]);
  });

  it('keptOnThisDeviceToo_itIsAskedOnce_andNoIsNoForBoth', async () => {
    keepGuestReport({ number: offer.number, code: 'A2B3C4D5E6' }, offer.text);
    open();
    await screen.findByText('东门外的路灯不亮');
    fireEvent.click(screen.getByText('不是'));
    await isGone();
    expect(sent).toMatchObject([{ path: '/api/guest-offers/one/decline' }]);
    expect(keptGuestReports()).toMatchObject([{ isAnswered: true, code: 'A2B3C4D5E6' }]);
  });

  it('keptOnly_itIsTakenByItsCode', async () => {
    offers = [];
    keepGuestReport({ number: 'YS-261124-0043', code: 'A2B3C4D5E6' }, '井盖翘起来了');
    open();
    fireEvent.click(await screen.findByText('是我反映的'));
    await isGone();
    expect(sent).toEqual([{ path: '/api/guest-offers/by-code', data: { code: 'A2B3C4D5E6' } }]);
  });

  it('anothersByNow_itIsNotAskedAgain', async () => {
    [offers, refusal] = [[], 'GUEST.RECOGNISED'];
    keepGuestReport({ number: 'YS-261124-0043', code: 'A2B3C4D5E6' }, '井盖翘起来了');
    open();
    fireEvent.click(await screen.findByText('是我反映的'));
    await isGone();
    expect(keptGuestReports()).toMatchObject([{ isAnswered: true }]);
  });

  it('withoutARoomAndAProvenNumber_nothingIsAsked', () => {
    keepGuestReport({ number: 'YS-261124-0043', code: 'A2B3C4D5E6' }, '井盖翘起来了');
    open(false);
    expect(Taro.request).not.toHaveBeenCalled();
    expect(screen.queryByText('这是您之前反映的吗？')).toBeNull();
  });
});
