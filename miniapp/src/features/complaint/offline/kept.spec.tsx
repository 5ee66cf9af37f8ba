import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import { HAZARDS } from '@yingsheng/shared/complaint/urgency';
import { useOutbox } from '../../../platform/outbox/outbox';
import { useSession } from '../../../platform/session';
import { emergencyDraft, emptyDraft, type SubmitDraft } from '../submit-draft';
import { Kept } from './kept';
import { queuedComplaint } from './queued-complaint';

const ME = { id: 'lin', appHome: 'resident', homes: [], estates: [] } as unknown as Me;
const HOME = { estateId: 'lake', householdId: 'room-1201', text: '3 栋 2 单元 1201' };

function show(draft: SubmitDraft, advice: SafetyAdvice | null = null): void {
  const waiting = { isTried: false, carry: null, delay: null, refusal: null, personId: 'lin', takenAt: 0 };
  useSession.setState({ me: ME });
  useOutbox.setState({ queue: [{ ...queuedComplaint(draft, 'key'), photos: {}, ...waiting }] });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Kept actionKey="key" advice={advice} />
    </QueryClientProvider>,
  );
}

describe('a call for help that waits for the network', () => {
  it.each(HAZARDS)('%s: what to do until somebody comes stays before the person', (hazard) => {
    const advice = safetyAdviceFor(hazard);
    show(emergencyDraft(hazard, HOME), advice);
    for (const step of advice.steps) expect(screen.getByText(step, { exact: false })).toBeTruthy();
    expect(screen.getByText(/^求助还没有发出去。/)).toBeTruthy();
    expect(Taro.pageScrollTo).toHaveBeenCalledWith({ scrollTop: 0, duration: 0 });
  });
});

it('who does not know of what is judged to be gas goes outside before calling', () => {
  show(
    { ...emptyDraft(HOME), text: '屋里一股怪味，孩子头晕', dangerAnswer: 'unknown', goesAtOnce: true },
    safetyAdviceFor('gas'),
  );
  expect(screen.getByText(/^求助还没有发出去。请先到室外安全的地方，再打电话/)).toBeTruthy();
});

it('an ordinary report that waits brings no alarm', () => {
  show({ ...emptyDraft(HOME), text: '楼道灯不亮' });
  expect(screen.queryByText(/先保证安全/)).toBeNull();
  expect(screen.getByText('等待网络，已保存', { selector: '.ys-title' })).toBeTruthy();
});
