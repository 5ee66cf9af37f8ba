import { render, screen } from '@testing-library/react';
import { BoardCard } from './board-card';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 23, 2, minutes)).toISOString();

beforeEach(() => jest.useFakeTimers({ now: new Date(at(0)) }));
afterEach(() => jest.useRealTimers());

const clock = (dueInMinutes: number) => ({
  id: 'k',
  kind: 'onSite' as const,
  startedAt: at(-30),
  warnAt: at(dueInMinutes - 5),
  dueAt: at(dueInMinutes),
  endedAt: null,
  outcome: null,
});

function showCard(nextClock: ReturnType<typeof clock> | null): void {
  const matter = {
    complaintId: 'c',
    complaintNumber: 'YS-261123-0051',
    urgency: 'normal' as const,
    placeText: '3 栋 2 单元 1201',
    title: '厨房水管漏水',
    householdCount: 1,
    nextClock,
  };
  render(<BoardCard matter={matter} line="还没有派单" action={null} />);
}

describe('what a matter of the dispatch board is called for the ear', () => {
  it.each([
    ['inTime', clock(22), '查看 YS-261123-0051 剩 22 分钟到场 3 栋 2 单元 1201 厨房水管漏水'],
    ['late', clock(-12), '查看 YS-261123-0051 已迟 12 分钟 3 栋 2 单元 1201 厨房水管漏水'],
    ['nothingPromised', null, '查看 YS-261123-0051 3 栋 2 单元 1201 厨房水管漏水'],
  ])('%s', (_when, nextClock, name) => {
    showCard(nextClock);
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });
});
