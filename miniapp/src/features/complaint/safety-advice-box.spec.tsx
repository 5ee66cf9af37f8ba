import { act, render, screen } from '@testing-library/react';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { useSubscribe } from '../../platform/subscribe';
import { SubscribeSheet } from '../../ui/subscribe-sheet';
import { SafetyAdviceBox } from './safety-advice-box';

const GAS = { hazard: 'gas' as const, title: '先离开现场', steps: ['不要开关电器'], phones: ['119'] };
const page = (advice: SafetyAdvice | null) => (
  <>
    <SafetyAdviceBox advice={advice} />
    <SubscribeSheet />
  </>
);

describe('the offer of messages', () => {
  it('whileASafetyTextIsShown_waits_andComesAfterIt', () => {
    const { rerender } = render(page(GAS));
    act(() => useSubscribe.setState({ offer: 'submitted' }));
    expect(screen.getByText('先离开现场')).toBeTruthy();
    expect(screen.queryByText('要在微信里收到进展吗？')).toBeNull();
    rerender(page(null));
    expect(screen.getByText('要在微信里收到进展吗？')).toBeTruthy();
  });

  it('withASafetyTextInTheSameMoment_isNotDrawnOverIt', () => {
    act(() => useSubscribe.setState({ offer: 'submitted' }));
    render(page(GAS));
    expect(screen.queryByText('要在微信里收到进展吗？')).toBeNull();
  });
});
