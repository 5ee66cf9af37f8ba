import { render, screen } from '@testing-library/react';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { WorkOrderCard } from './work-order-card';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 23, 2, minutes)).toISOString();

beforeEach(() => jest.useFakeTimers({ now: new Date(at(0)) }));
afterEach(() => jest.useRealTimers());

function showCard(dueInMinutes: number, part: Partial<WorkOrderSummary> = {}): void {
  const order = {
    complaintNumber: 'YS-261123-0051',
    kind: 'lead',
    status: 'offered',
    category: 'plumbing',
    urgency: 'urgent',
    placeText: '3 栋 2 单元 1201',
    title: '厨房水管漏水',
    task: null,
    nextClock: { kind: 'acceptOrder', dueAt: at(dueInMinutes), warnAt: at(dueInMinutes - 5) },
    recurrenceCount: 1,
    unreadCount: 0,
    reopenCount: 0,
    householdCount: 1,
    isToVerify: false,
    alsoOpenTo: [],
    transfer: null,
    suspension: null,
    allowedActions: [],
    ...part,
  } as unknown as WorkOrderSummary;
  const nothing = (): void => undefined;
  const taps = { onAccept: nothing, onGrab: nothing, onReturn: nothing, onTakeOver: nothing };
  const others = { onDeclineTransfer: nothing, onResume: nothing, onOpen: nothing };
  render(<WorkOrderCard order={order} now={new Date(at(0))} isBusy={false} isWaiting={false} {...taps} {...others} />);
}

describe('what an order of the inbox is called for the ear', () => {
  it('inTime_saysHowLongIsLeftForWhat', () => {
    showCard(22);
    expect(screen.getByRole('button', { name: /^打开工单 .*剩 22 分钟接单.*3 栋 2 单元 1201/ })).toBeTruthy();
  });

  it('late_saysByHowMuch', () => {
    showCard(-12);
    expect(screen.getByRole('button', { name: /^打开工单 .*已迟 12 分钟.*3 栋 2 单元 1201/ })).toBeTruthy();
  });

  it('howManyHouseholdsSaidIt_andThatItMayBeADanger_areHeardToo', () => {
    showCard(22);
    expect(screen.queryByText(/户反映|待核实/)).toBeNull();
    showCard(22, { householdCount: 3, isToVerify: true });
    expect(screen.getByRole('button', { name: /待核实.*3 户反映/ })).toBeTruthy();
  });

  it('whatTheResidentSentBack_isHeardToo', () => {
    showCard(22, { reopenCount: 1 });
    expect(screen.getByRole('button', { name: /业主说没修好/ })).toBeTruthy();
  });
});
