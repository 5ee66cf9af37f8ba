import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { AcceptSheet } from './accept-sheet';

const complaint = (part: Partial<ComplaintDetail>) =>
  ({
    id: 'c-raised',
    version: 1,
    category: 'plumbing',
    urgency: 'normal',
    allowedActions: ['accept'],
    header: { firstContactOwner: { id: 'p-1', name: '周敏', departmentName: '客服部', phone: null } },
    reporter: { name: '林晓梅', phoneMasked: null },
    clocks: [],
    ...part,
  }) as unknown as ComplaintDetail;

const sheet = (client: QueryClient, part: Partial<ComplaintDetail>) => (
  <QueryClientProvider client={client}>
    <AcceptSheet complaint={complaint(part)} onClose={jest.fn()} onAccepted={jest.fn()} />
  </QueryClientProvider>
);

it('anUrgencyRaisedByAColleague_isNotTakenForLoweringIt', () => {
  Taro.clearStorageSync();
  const client = new QueryClient();
  const { rerender } = render(sheet(client, {}));
  rerender(sheet(client, { urgency: 'urgent', version: 2 }));
  expect(screen.queryByText('为什么降低紧急程度')).toBeNull();
});

it('theAnswer_isSaidToArriveAtOnce_onlyWhereThereIsAnAccount', () => {
  Taro.clearStorageSync();
  const { rerender } = render(sheet(new QueryClient(), { hasReporterAccount: true, messagesRestUntil: null }));
  expect(screen.getByText(/业主马上收到/)).toBeTruthy();
  rerender(sheet(new QueryClient(), { hasReporterAccount: false }));
  expect(screen.queryByText(/马上收到/)).toBeNull();
  expect(screen.getByText(/收不到通知，自己来查才看得到/)).toBeTruthy();
});
