import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen, within } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { NoticePage, NoticeView } from '@yingsheng/shared/api/notice';
import { useSession } from '../../platform/session';
import NoticesPage from './index';

const notice = (id: string, title: string, danger: NoticeView['danger'] = null): NoticeView => ({
  id,
  title,
  body: '3 栋电梯厅“电梯困人”',
  complaintId: id,
  workOrderId: null,
  estateName: '云栖里',
  danger,
  createdAt: '2026-11-23T02:00:00.000Z',
  readAt: '2026-11-23T02:01:00.000Z',
});

const me = { id: 'chen', appHome: 'manager', homes: [], estates: [], roles: [], unreadNoticeCount: 0 } as unknown as Me;

function show(page: NoticePage): void {
  useSession.setState({ me, isDemo: false });
  (Taro.request as unknown as jest.Mock).mockResolvedValue({ statusCode: 200, data: page });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NoticesPage />
    </QueryClientProvider>,
  );
}
const cardOf = (title: string): HTMLElement => screen.getByText(title).closest('.ys-card') as HTMLElement;

it('aRunningDanger_standsAboveAllOthers_once_withAWordAndAnEdge', async () => {
  const danger = notice('lift', '有人报险，请马上过问', 'running');
  show({ items: [notice('tap', '师傅已接单'), danger], nextCursor: null, dangers: [danger] });
  await screen.findByText('还没解决的险情');
  const card = cardOf('有人报险，请马上过问');
  expect(card.className).toContain('ys-card--danger');
  expect(within(card).getByText('危及安全')).toBeTruthy();
  expect(card.compareDocumentPosition(cardOf('师傅已接单'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it('aSolvedDanger_isStillCalledOne_amongTheOthers', async () => {
  show({ items: [notice('lift', '请您确认', 'over')], nextCursor: null, dangers: [] });
  expect(await screen.findByText('险情已处理')).toBeTruthy();
  expect(screen.queryByText('还没解决的险情')).toBeNull();
  expect(cardOf('请您确认').className).not.toContain('danger');
});

it('onlyADangerOfLongAgo_isNoEmptyList', async () => {
  show({ items: [], nextCursor: null, dangers: [notice('lift', '有人报险，请马上过问', 'running')] });
  expect(await screen.findByText('有人报险，请马上过问')).toBeTruthy();
  expect(screen.queryByText('还没有消息')).toBeNull();
});
