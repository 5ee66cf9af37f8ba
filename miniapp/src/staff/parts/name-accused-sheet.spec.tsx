import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { NameAccusedSheet } from './name-accused-sheet';

const request = Taro.request as unknown as jest.Mock;
const staff = [
  { personId: 'li', name: '李建国', departmentName: '工程部' },
  { personId: 'xue', name: '薛峰', departmentName: '秩序部' },
];

function open() {
  request.mockReset();
  request.mockImplementation(({ method }: { method: string }) =>
    Promise.resolve({ statusCode: 200, data: method === 'GET' ? staff : {} }),
  );
  const complaint = {
    id: 'c',
    version: 2,
    estateId: 'ys',
    allowedActions: ['nameAccused'],
    accused: [],
    accusedText: '没戴工牌',
  };
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NameAccusedSheet complaint={complaint as unknown as ComplaintDetail} onClose={onClose} />
    </QueryClientProvider>,
  );
  return onClose;
}
const sent = () => request.mock.calls.map(([call]) => call).filter(({ method }) => method === 'POST');

beforeEach(() => Taro.clearStorageSync());

it('whoeverIsMeant_isFoundByPost_andNamed', async () => {
  const onClose = open();
  expect(screen.getByText(/没戴工牌/)).toBeTruthy();
  fireEvent.click(screen.getByText('选择姓名'));
  fireEvent.input(await screen.findByLabelText('找工作人员'), { target: { value: '秩序' } });
  expect(screen.queryByText('李建国')).toBeNull();
  fireEvent.click(screen.getByText('薛峰'));
  fireEvent.click(screen.getByText('确认，请他们回避'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent()[0]).toMatchObject({
    url: '/api/complaints/c/name-accused',
    data: { version: 2, accusedIds: ['xue'] },
  });
});

it('sayingThatItIsNobody_takesAReason', async () => {
  const onClose = open();
  fireEvent.click(screen.getByText('不涉及工作人员'));
  expect(sent()).toEqual([]);
  fireEvent.input(screen.getByLabelText('怎么核实的'), { target: { value: '说的是外卖员' } });
  fireEvent.click(screen.getByText('不涉及工作人员'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent()[0].data).toEqual({ version: 2, accusedIds: [], reason: '说的是外卖员' });
});
