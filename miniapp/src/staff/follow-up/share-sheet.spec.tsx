import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ShareSheet } from './share-sheet';

const request = Taro.request as unknown as jest.Mock;

beforeEach(() => {
  request.mockReset();
  request.mockResolvedValue({ statusCode: 200, header: {}, data: {} });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ShareSheet estateId="e1" percent={20} onClose={() => undefined} />
    </QueryClientProvider>,
  );
});

const sent = () => request.mock.calls.map(([{ method, data }]) => [method, data]);

it('fewer_saysThatItWaitsForQuality_andIsNotSentWithoutAReason', async () => {
  fireEvent.click(screen.getByLabelText('5%'));
  expect(screen.getByText(/由 20% 调低到 5%，要公司品质部批准/)).toBeTruthy();
  fireEvent.click(screen.getByText('提交品质部批准'));
  expect(sent()).toEqual([]);
});

it('more_isSavedAtOnce', async () => {
  fireEvent.click(screen.getByLabelText('50%'));
  await act(async () => {
    fireEvent.click(screen.getByText('保存'));
  });
  expect(sent().map(([method]) => method)).toEqual(['PUT']);
});
