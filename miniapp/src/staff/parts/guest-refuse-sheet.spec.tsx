import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { GuestRefuseSheet } from './guest-refuse-sheet';

const requested = Taro.request as unknown as jest.Mock;

function open(id: string) {
  const complaint = { id, version: 4, allowedActions: ['refuse'] } as unknown as ComplaintDetail;
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <GuestRefuseSheet complaint={complaint} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}

beforeEach(() => {
  Taro.clearStorageSync();
  requested.mockReset();
});

describe('a caller without an account says that it is not fixed', () => {
  it('withoutWhatIsWrong_nothingIsSent', () => {
    open('c-empty');
    fireEvent.click(screen.getByText('提交，继续处理'));
    expect(requested).not.toHaveBeenCalled();
  });

  it('kindAndReason_areSentWithTheVersionSeen', async () => {
    requested.mockResolvedValueOnce({ statusCode: 200, data: { id: 'c-sent' } });
    const onClose = open('c-sent');
    fireEvent.click(screen.getByText('只好了一部分'));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '厨房今早还在滴水' } });
    fireEvent.click(screen.getByText('提交，继续处理'));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(requested.mock.calls[0][0]).toMatchObject({
      data: { version: 4, kind: 'partlyFixed', reason: '厨房今早还在滴水', mediaIds: [] },
    });
  });
});
