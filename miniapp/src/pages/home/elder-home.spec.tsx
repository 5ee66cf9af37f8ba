import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import { useSession } from '../../platform/session';
import { ElderHome } from './elder-home';

const HOME = { householdId: 'h', estateId: 'e', estateName: '翠湖花园', placeText: '3 栋 1201' };

function openFor(homes: readonly unknown[]) {
  useSession.setState({ me: { id: 'wang', name: '王伟', homes, estates: [] } as unknown as Me });
  const answers = ({ url }: { url: string }) =>
    Promise.resolve({ statusCode: 200, data: url.includes('offers') ? { offers: [] } : { items: [], next: null } });
  (Taro.request as unknown as jest.Mock).mockImplementation(answers);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ElderHome />
    </QueryClientProvider>,
  );
}

it('withoutARoom_inLargeLettersToo_oneTapLeadsToBindingOne', () => {
  openFor([]);
  fireEvent.click(screen.getByText('绑定房号'));
  expect(Taro.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url: '/resident/rooms/index' }));
});

it('withARoom_nothingMoreIsOffered', () => {
  openFor([HOME]);
  expect(screen.getByText('3 栋 1201')).toBeTruthy();
  expect(screen.queryByText('绑定房号')).toBeNull();
});
