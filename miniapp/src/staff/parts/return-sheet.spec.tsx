import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ReturnSheet } from './return-sheet';

const order = { id: 'w-1', version: 3, placeText: '3 栋 2 单元 1201', allowedActions: ['return' as const] };
const answer = (statusCode: number, data: object) =>
  (Taro.request as unknown as jest.Mock).mockResolvedValueOnce({ statusCode, data });

function open(facts: Partial<typeof order> & { allowedActions?: ('return' | 'accept')[] } = {}) {
  const onClose = jest.fn();
  const client = new QueryClient();
  const sheet = (part: object) => (
    <QueryClientProvider client={client}>
      <ReturnSheet order={{ ...order, ...facts, ...part }} onClose={onClose} />
    </QueryClientProvider>
  );
  const { rerender, unmount } = render(sheet({}));
  return { onClose, unmount, change: (part: object) => rerender(sheet(part)) };
}

const reason = () => screen.getByRole('textbox');
const send = () => fireEvent.click(screen.getByText('确认退回'));

beforeEach(() => {
  Taro.clearStorageSync();
  (Taro.request as unknown as jest.Mock).mockReset();
});

describe('returning a work order', () => {
  it('withoutAReason_nothingIsSent', () => {
    open();
    send();
    expect(Taro.request).not.toHaveBeenCalled();
  });

  it('withAReason_theReasonAndTheVersionSeen_areSent', async () => {
    answer(200, { id: 'w-1' });
    const { onClose } = open({ id: 'w-sent' });
    fireEvent.click(screen.getByText('不是我的专业'));
    send();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(Taro.request).toHaveBeenCalledWith(
      expect.objectContaining({
        url: '/api/work-orders/w-sent/return',
        data: { version: 3, reason: '不是我的专业' },
      }),
    );
  });

  it('whenSomebodyWasFaster_itIsExplained_andWhatWasTypedStays', async () => {
    answer(409, { code: 'WORK_ORDER.STALE_VERSION', message: '这张工单刚刚有变化，已为您刷新，请看过后再操作。' });
    const { onClose, change } = open({ id: 'w-stale' });
    fireEvent.change(reason(), { target: { value: '缺少焊机' } });
    send();
    expect(await screen.findByText(/已为您刷新/)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    change({ version: 4, allowedActions: ['accept'] });
    expect(screen.getByText(/情况有变/)).toBeTruthy();
    expect((reason() as HTMLTextAreaElement).value).toBe('缺少焊机');
  });

  it('afterAReload_whatWasTypedIsStillThere', () => {
    const first = open({ id: 'w-kept' });
    fireEvent.change(reason(), { target: { value: '地址不对' } });
    first.unmount();
    open({ id: 'w-kept' });
    expect((reason() as HTMLTextAreaElement).value).toBe('地址不对');
  });
});
