import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { PhoneAnswerSheet } from './phone-answer-sheet';

const requested = Taro.request as unknown as jest.Mock;

function open(id: string) {
  const complaint = { id, version: 4, allowedActions: ['confirmByPhone', 'refuse'] } as unknown as ComplaintDetail;
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PhoneAnswerSheet complaint={complaint} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}

beforeEach(() => {
  Taro.clearStorageSync();
  requested.mockReset();
});

describe('a resident answers on the phone', () => {
  it('withoutTheWords_nothingIsSent', () => {
    open('c-empty');
    fireEvent.click(screen.getByText('没有修好'));
    fireEvent.click(screen.getByText('提交，继续处理'));
    expect(requested).not.toHaveBeenCalled();
  });

  it.each([
    ['只好了一部分', '提交，继续处理', '/refuse', { kind: 'partlyFixed', reason: '厨房今早还在滴水', mediaIds: [] }],
    ['已修好', '记下并关闭', '/confirm-by-phone', { words: '厨房今早还在滴水' }],
  ])('%s_isSentWithTheWords_andTheVersionSeen', async (answer, submit, path, data) => {
    requested.mockResolvedValueOnce({ statusCode: 200, data: { id: 'c-sent' } });
    const onClose = open('c-sent');
    fireEvent.click(screen.getByText(answer));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '厨房今早还在滴水' } });
    fireEvent.click(screen.getByText(submit));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(requested.mock.calls[0][0]).toMatchObject({
      url: expect.stringContaining(path),
      data: { version: 4, ...data },
    });
  });
});
