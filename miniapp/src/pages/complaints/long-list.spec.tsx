import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import type { ReactElement } from 'react';
import { WorkOrderCard } from '../../features/work-order/work-order-card';
import { useSession } from '../../platform/session';
import ComplaintsPage from './index';

/** As many as the server gives at a time. */
const ROWS = 20;
/** WeChat's advice for a whole page; what stands around a list has far fewer than a tenth of it. */
const MOST_NODES = 1000;
const MOST_NODES_OF_ROWS = 900;

const now = new Date('2026-11-23T02:00:00Z');
const later = '2026-11-24T02:00:00Z';
const person = { id: 'li', name: '李建国', departmentName: '工程部', phone: '13800000000' };
const clock = {
  id: 'k',
  kind: 'resolution',
  startedAt: later,
  warnAt: later,
  dueAt: later,
  endedAt: null,
  outcome: null,
};

/** A matter with everything that a row can show at once. */
const matter = (id: string) =>
  ({
    id,
    number: `YS-${id}`,
    title: `厨房漏水 ${id}`,
    status: 'inProgress',
    category: 'plumbing',
    urgency: 'urgent',
    placeText: '3 栋 2 单元 1201',
    submittedAt: later,
    header: {
      statusText: '处理中',
      firstContactOwner: person,
      handler: person,
      inCharge: { label: '处理人', text: person.name, person },
      ballHolder: person,
      nextStep: '李建国正在处理',
      expectedAt: later,
      expectedKind: 'resolution',
      nextUpdateDueAt: later,
      etaMovedCount: 1,
    },
    nextClock: clock,
    isOverdue: true,
    reopenCount: 1,
    unreadCount: 3,
    handover: null,
    allowedActions: ['confirm', 'rate'],
    version: 1,
  }) as unknown as ComplaintSummary;

const order = (id: string) =>
  ({
    ...matter(id),
    complaintNumber: `YS-${id}`,
    kind: 'coHandling',
    status: 'accepted',
    departmentName: '工程部',
    leadDepartmentName: '客服部',
    task: '关水',
    nextUpdateDueAt: later,
    recurrenceCount: 3,
    alsoOpenTo: [],
    transfer: null,
    suspension: null,
    allowedActions: ['accept', 'acceptTransfer', 'resume'],
  }) as unknown as WorkOrderSummary;

const ids = (prefix: string) => Array.from({ length: ROWS }, (_, index) => `${prefix}${index}`);
const inApp = (element: ReactElement) => (
  <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
);
const nodesOf = (element: ReactElement): number => render(inApp(element)).container.querySelectorAll('*').length;
const nothing = () => undefined;

beforeEach(() => {
  useSession.setState({ me: { id: 'lin', appHome: 'resident', homes: [], estates: [], roles: [] } as unknown as Me });
  (Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const isSecond = url.includes('cursor=two');
    const items = ids(isSecond ? 'b' : 'a').map(matter);
    const data = url.includes('/api/complaints') ? { items, nextCursor: isSecond ? null : 'two' } : {};
    return Promise.resolve({ statusCode: 200, data });
  });
});

describe('a list longer than one page of the server', () => {
  it('nextPage_takesThePlaceOfTheOne_andTheWayBackIsThere', async () => {
    const { container } = render(inApp(<ComplaintsPage />));
    await screen.findByText('厨房漏水 a0');
    expect(container.querySelectorAll('*').length).toBeLessThan(MOST_NODES);
    fireEvent.click(screen.getByText('看后面的'));
    await screen.findByText('厨房漏水 b19');
    expect(screen.queryByText('厨房漏水 a0')).toBeNull();
    expect(screen.queryByText('看后面的')).toBeNull();
    expect(container.querySelectorAll('*').length).toBeLessThan(MOST_NODES);
    fireEvent.click(screen.getByText('回到前面的'));
    await waitFor(() => expect(screen.getByText('厨房漏水 a0')).toBeTruthy());
  });
});

describe('a page of rows with everything in them', () => {
  it('ordersOfTheInbox_keepWithinWeChatsAdvice', () => {
    const cards = ids('o').map((id) => (
      <WorkOrderCard
        key={id}
        order={order(id)}
        now={now}
        isBusy={false}
        isWaiting
        onOpen={nothing}
        onAccept={nothing}
        onGrab={nothing}
        onReturn={nothing}
        onTakeOver={nothing}
        onDeclineTransfer={nothing}
        onResume={nothing}
      />
    ));
    expect(nodesOf(<View>{cards}</View>)).toBeLessThan(MOST_NODES_OF_ROWS);
  });
});
