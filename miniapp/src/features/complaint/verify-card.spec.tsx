import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { VerifyCard } from './verify-card';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 23, 2, minutes)).toISOString();

beforeEach(() => jest.useFakeTimers({ now: new Date(at(0)) }));
afterEach(() => jest.useRealTimers());

function showCard(dueInMinutes: number, part: Partial<ComplaintDetail> = {}): void {
  const clock = { kind: 'verification', dueAt: at(dueInMinutes), warnAt: at(dueInMinutes - 2) };
  const complaint = {
    ...{ id: 'c', version: 1, isToVerify: true, allowedActions: ['confirmDanger', 'confirmHarmless'] },
    ...{ dangerCheck: { questions: ['有人头晕吗？'], clock }, ...part },
  } as unknown as ComplaintDetail;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <VerifyCard complaint={complaint} />
    </QueryClientProvider>,
  );
}

describe('what may be a danger, wherever it is seen', () => {
  it('saysUntilWhatTime_andHowLongIsLeft_withWhatToAskAndTheTwoAnswers', () => {
    showCard(3);
    expect(screen.getByText('剩 3 分钟核实')).toBeTruthy();
    expect(screen.getByText(/^请在 10:03 前核实/)).toBeTruthy();
    expect(screen.getByText('· 有人头晕吗？')).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });

  it('late_saysWhenItShouldHaveBeen_andByHowMuch', () => {
    showCard(-4);
    expect(screen.getByText('已迟 4 分钟')).toBeTruthy();
    expect(screen.getByText(/^本该在 09:56 前核实/)).toBeTruthy();
  });

  it('whoMayNotSettleIt_readsWhatToAsk_withoutButtons', () => {
    showCard(3, { allowedActions: [] });
    expect(screen.getByText('· 有人头晕吗？')).toBeTruthy();
    expect(screen.getByText(/^结果由接单的人/)).toBeTruthy();
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });

  it('onceItIsKnown_nothingStandsThere', () => {
    showCard(3, { isToVerify: false });
    expect(screen.queryByText(/核实/)).toBeNull();
  });
});
