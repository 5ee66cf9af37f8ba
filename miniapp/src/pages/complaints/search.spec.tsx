import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { useSession } from '../../platform/session';
import ComplaintsPage from './index';

const matter = (title: string, status: ComplaintSummary['status']) =>
  ({
    id: title,
    number: 'YS-261123-0051',
    title,
    status,
    submittedAt: '2026-11-23T02:00:00Z',
    unreadCount: 0,
    nextClock: null,
    header: {
      statusText: '处理中',
      firstContactOwner: { id: 'zhou', name: '周敏', departmentName: null },
      inCharge: { label: '处理人', text: '还没派人', person: null },
      nextStep: '周敏正在安排',
      expectedAt: null,
      expectedKind: null,
      nextUpdateDueAt: null,
    },
    allowedActions: [],
  }) as unknown as ComplaintSummary;

const MINE = [matter('厨房漏水', 'in_progress'), matter('楼道灯不亮', 'closed')];
const asked: URLSearchParams[] = [];

/** As the server: among one's own, of one state or by words. */
beforeEach(() => {
  asked.length = 0;
  useSession.setState({ me: { id: 'lin', appHome: 'resident', homes: [], estates: [], roles: [] } as unknown as Me });
  (Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const { pathname, searchParams } = new URL(url, 'http://server');
    if (pathname !== '/api/complaints') return Promise.resolve({ statusCode: 200, data: {} });
    asked.push(searchParams);
    const query = searchParams.get('query');
    const isShown = ({ title, status }: ComplaintSummary) =>
      query === null ? (status === 'closed') === (searchParams.get('state') === 'closed') : title.includes(query);
    return Promise.resolve({ statusCode: 200, data: { items: MINE.filter(isShown), nextCursor: null } });
  });
});

const type = (text: string): boolean =>
  fireEvent.change(screen.getByLabelText('搜我的反映'), { target: { value: text } });

describe('the search among one’s own matters', () => {
  beforeEach(async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    render(
      <QueryClientProvider client={client}>
        <ComplaintsPage />
      </QueryClientProvider>,
    );
    await screen.findByText('厨房漏水');
  });

  it('whatIsClosed_isFoundToo', async () => {
    type(' 灯 ');
    await screen.findByText('楼道灯不亮');
    expect(screen.queryByText('厨房漏水')).toBeNull();
    expect(Object.fromEntries(asked.at(-1) ?? [])).toMatchObject({ scope: 'mine', query: '灯' });
    expect(asked.at(-1)?.has('state')).toBe(false);
  });

  it('nothingFound_isSaid_andClearingBringsTheListBack', async () => {
    type('电梯');
    await screen.findByText('没有找到');
    fireEvent.click(screen.getByText('清除'));
    await screen.findByText('厨房漏水');
    expect(screen.queryByText('没有找到')).toBeNull();
  });
});
