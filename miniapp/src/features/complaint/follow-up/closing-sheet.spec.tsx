import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, render, screen } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { complaintKey } from '../use-complaint';
import { ClosingSheet } from './closing-sheet';

const request = Taro.request as unknown as jest.Mock;
const matter = (title: string) =>
  ({
    id: 'c1',
    title,
    placeText: '3 栋 2 单元 1201',
    version: 7,
    allowedActions: ['recordFollowUpCall'],
    reporter: { name: '林晓梅' },
    followUpCall: { reasons: ['reopened'], script: ['修得满意吗？'], phone: '13800001234', attempts: [] },
  }) as unknown as ComplaintDetail;

it('whatWasKeptOfTheMatter_isNotAskedAbout_beforeItIsReadAnew', async () => {
  let answer: (response: unknown) => void = () => undefined;
  request.mockReset();
  request.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const client = new QueryClient();
  client.setQueryData(complaintKey('c1'), matter('以前的标题'));
  render(
    <QueryClientProvider client={client}>
      <ClosingSheet complaintId="c1" kind="call" onClose={() => undefined} />
    </QueryClientProvider>,
  );
  expect(screen.queryByText(/以前的标题/)).toBeNull();
  expect(screen.queryByText('记下')).toBeNull();
  await act(async () => answer({ statusCode: 200, header: {}, data: matter('现在的标题') }));
  expect(await screen.findByText(/现在的标题/)).toBeTruthy();
  expect(screen.getByText('记下')).toBeTruthy();
});
