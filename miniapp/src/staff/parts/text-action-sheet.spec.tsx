import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { TextActionSheet } from './text-action-sheet';

const ANSWER = '车位月租 300 元，到客服中心办理。';
const complaint = {
  id: 'c1',
  estateId: 'e',
  version: 3,
  text: '停车费咋交啊',
  allowedActions: ['answerOnTheSpot'],
} as unknown as ComplaintDetail;
const taroRequest = Taro.request as unknown as jest.Mock;
let sent: { url: string; data: Record<string, unknown> }[] = [];

beforeEach(() => {
  Taro.clearStorageSync();
  sent = [];
  taroRequest.mockImplementation((call: { url: string; data: Record<string, unknown> }) => {
    sent.push(call);
    if (!call.url.endsWith('/suggestions')) return Promise.resolve({ statusCode: 200, data: complaint });
    return Promise.resolve({
      statusCode: 200,
      data: { items: [{ id: 'a', question: '停车费怎么交', answer: ANSWER }] },
    });
  });
});

const show = (matter = complaint) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TextActionSheet action="answerOnTheSpot" complaint={matter} onClose={jest.fn()} />
    </QueryClientProvider>,
  );
const field = () => screen.getByLabelText('怎么答复的') as HTMLTextAreaElement;
const fill = async () => fireEvent.click(await screen.findByRole('button', { name: '填入答复：停车费怎么交' }));
const submit = () => fireEvent.click(screen.getByRole('button', { name: '当场办结' }));
const sentTo = (ending: string) => sent.filter(({ url }) => url.endsWith(ending)).map(({ data }) => data);

it('oneTap_fillsTheAnswer_beforeOrAfterWhatIsWritten_andItIsCountedOnceGiven', async () => {
  show();
  fireEvent.input(field(), { target: { value: '王女士您好。' } });
  await fill();
  expect(field().value).toBe(`王女士您好。\n${ANSWER}`);
  expect(screen.queryByRole('button', { name: '填入答复：停车费怎么交' })).toBeNull();
  expect(sentTo('/readings')).toEqual([]);
  submit();
  await waitFor(() => expect(sentTo('/readings')).toMatchObject([{ entryId: 'a', place: 'desk', outcome: 'helped' }]));
  expect(sentTo('/answer-on-the-spot')).toMatchObject([{ version: 3, answer: `王女士您好。\n${ANSWER}` }]);
});

it('whoWritesAnotherAnswer_countsForNoEntry', async () => {
  show({ ...complaint, id: 'c2' });
  await fill();
  fireEvent.input(field(), { target: { value: '' } });
  fireEvent.input(field(), { target: { value: '已经当面说明了' } });
  submit();
  await waitFor(() => expect(sentTo('/answer-on-the-spot')).toHaveLength(1));
  expect(sentTo('/readings')).toEqual([]);
});
