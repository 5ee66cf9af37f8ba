import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { KnowledgeReadingRequest } from '@yingsheng/shared/api/knowledge';
import type { KnowledgePlace } from '@yingsheng/shared/knowledge/knowledge';
import { useElderMode } from '../../platform/elder-mode';
import { ConfirmDialog } from '../../ui/feedback-host';
import { SuggestedAnswers } from './suggested-answers';

const ANSWER = '车位月租 300 元，到客服中心办理。';
const taroRequest = Taro.request as unknown as jest.Mock;
let read: KnowledgeReadingRequest[] = [];
let items: { id: string; question: string; answer: string }[] = [];
let asked: string[] = [];
const discard = jest.fn();

beforeEach(() => {
  [read, asked] = [[], []];
  discard.mockReset();
  items = [
    { id: 'a', question: '停车费怎么交', answer: ANSWER },
    { id: 'b', question: '访客停车怎么收费', answer: '前 30 分钟免费。' },
  ];
  taroRequest.mockImplementation(({ url, data }: { url: string; data: KnowledgeReadingRequest }) => {
    asked.push(url);
    if (url.endsWith('/suggestions')) return Promise.resolve({ statusCode: 200, data: { items } });
    read.push(data);
    return Promise.resolve({ statusCode: 204, data: '' });
  });
  useElderMode.setState({ isElder: false });
});

const show = (text = '停车费咋交', place: KnowledgePlace = 'form') =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SuggestedAnswers place={place} estateId="e" text={text} onDiscard={discard} />
      <ConfirmDialog />
    </QueryClientProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const outcomes = () => read.map(({ entryId, outcome }) => `${entryId} ${outcome}`);

it('anAnswer_opensInPlace_andIsCountedUnderOneKey', async () => {
  show();
  const question = await screen.findByRole('button', { name: '停车费怎么交' });
  expect(screen.queryByText(ANSWER)).toBeNull();
  fireEvent.click(question);
  expect(screen.getByText(ANSWER)).toBeTruthy();
  expect(question.getAttribute('aria-expanded')).toBe('true');
  press('没解决，继续提交');
  await waitFor(() => expect(outcomes()).toEqual(['a opened', 'a wentOn']));
  expect(new Set(read.map(({ key }) => key)).size).toBe(1);
  expect(screen.queryByRole('button', { name: '停车费怎么交' })).toBeNull();
  expect(screen.getByRole('button', { name: '访客停车怎么收费' })).toBeTruthy();
  expect(discard).not.toHaveBeenCalled();
});

it('solved_nothingIsThrownAwayBeforeThePersonSaysSo', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: '停车费怎么交' }));
  press('这就解决了');
  expect(screen.getByText(/您刚写的没有提交/)).toBeTruthy();
  expect(discard).not.toHaveBeenCalled();
  await act(async () => press('回去继续写'));
  await waitFor(() => expect(outcomes()).toEqual(['a opened', 'a helped', 'a opened']));
  expect(discard).not.toHaveBeenCalled();
  press('这就解决了');
  await act(async () => press('删掉草稿'));
  expect(discard).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(outcomes().at(-1)).toBe('a helped'));
});

it('inLargeType_onlyTheBestIsShown', async () => {
  useElderMode.setState({ isElder: true });
  show();
  await screen.findByRole('button', { name: '停车费怎么交' });
  expect(screen.queryByRole('button', { name: '访客停车怎么收费' })).toBeNull();
});

it('whoHasNotSignedIn_asksWhereAnybodyMay', async () => {
  show('停车费咋交', 'guestForm');
  await screen.findByRole('button', { name: '停车费怎么交' });
  expect(asked.every((url) => url.includes('/api/guest-knowledge/'))).toBe(true);
});

it('twoCharacters_andAServerThatDoesNotAnswer_leaveTheFormAsItIs', async () => {
  show('停车');
  taroRequest.mockRejectedValue(new Error('no network'));
  show('停车费');
  await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(screen.queryByText(/也许已有答案/)).toBeNull();
});
