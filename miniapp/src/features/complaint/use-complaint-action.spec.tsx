import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { Button } from '../../ui/button';
import { actOnComplaint, getComplaint } from './api';
import { useComplaint } from './use-complaint';
import { useComplaintAction } from './use-complaint-action';

jest.mock('./api', () => ({ actOnComplaint: jest.fn(), getComplaint: jest.fn() }));

const withActions = (allowedActions: string[]) =>
  ({ id: 'c1', version: 1, allowedActions }) as unknown as ComplaintDetail;

function Page({ onDone }: { onDone: () => void }) {
  const { data } = useComplaint('c1');
  return data?.allowedActions.includes('withdraw') ? <Withdraw onDone={onDone} /> : <span>没有可做的</span>;
}

function Withdraw({ onDone }: { onDone: () => void }) {
  const action = useComplaintAction('c1');
  return (
    <Button
      label="撤回"
      onTap={() => action.mutate({ action: 'withdraw', body: { version: 1 } }, { onSuccess: onDone })}
    />
  );
}

it('buttonThatDisappearsWithItsAction_stillHearsThatItWorked', async () => {
  (getComplaint as jest.Mock).mockResolvedValueOnce(withActions(['withdraw'])).mockResolvedValue(withActions([]));
  (actOnComplaint as jest.Mock).mockResolvedValue(withActions([]));
  const onDone = jest.fn();
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <Page onDone={onDone} />
    </QueryClientProvider>,
  );
  fireEvent.click(await screen.findByRole('button', { name: '撤回' }));
  await screen.findByText('没有可做的');
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  client.clear();
});
