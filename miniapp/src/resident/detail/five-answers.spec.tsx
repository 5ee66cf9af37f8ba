import { render, screen } from '@testing-library/react';
import type { ComplaintDetail, ComplaintHeader } from '@yingsheng/shared/api/complaint';
import { ComplaintCard } from '../../features/complaint/complaint-card';
import { FiveAnswers } from './five-answers';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const person = { id: 'zhou', name: '周敏', departmentName: '客服部', phone: null };
const matter = (more: object, header: Partial<ComplaintHeader> = {}) =>
  ({
    id: 'one',
    number: 'YS-261123-0042',
    title: '厨房漏水',
    status: 'in_progress',
    submittedAt: at(-50),
    closedAt: null,
    header: {
      statusText: '处理中',
      firstContactOwner: person,
      handler: null,
      inCharge: { label: '处理人', text: '周敏', person },
      joinedLead: null,
      ballHolder: person,
      nextStep: '由周敏安排处理',
      expectedAt: at(20),
      expectedKind: 'resolution',
      arrivalDueAt: null,
      nextUpdateDueAt: null,
      etaMovedCount: 0,
      etaMovedReason: null,
      etaMovedFrom: null,
      escalatedTo: null,
      ...header,
    },
    nextClock: { kind: 'progressUpdate', dueAt: at(-2.02), warnAt: at(-3) },
    clocks: [],
    unreadCount: 0,
    allowedActions: [],
    isLengthenedByWeather: false,
    rootCause: null,
    mergedInto: null,
    appeal: null,
    ...more,
  }) as unknown as ComplaintDetail;

function wordsOf(complaint: ComplaintDetail): { card: string; detail: string } {
  const card = render(<ComplaintCard complaint={complaint} onOpen={() => undefined} />);
  const cardWords = card.container.textContent ?? '';
  card.unmount();
  const detail = render(<FiveAnswers complaint={complaint} />);
  const detailWords = detail.container.textContent ?? '';
  detail.unmount();
  return { card: cardWords, detail: detailWords };
}

describe('card and detail say the same', () => {
  it('whatIsLate_isLateOnBoth_alsoWhereTheTimeShownIsStillAhead', () => {
    const { card, detail } = wordsOf(matter({}));
    expect(card).toContain('告诉您进展已迟 2 小时');
    expect(detail).toContain('告诉您进展已迟 2 小时');
  });
  it('inTime_neitherIsLate', () => {
    const { card, detail } = wordsOf(matter({ nextClock: null }));
    expect(`${card}${detail}`).not.toContain('已迟');
  });
  it('anAppealThatRuns_isTheNextStepOfBoth', () => {
    const nextStep = '您的申诉由陈志远核查，11 月 26 日（周四）10:00 前答复您';
    const closed = { status: 'closed', closeReason: 'declined', closedAt: at(-1), nextClock: null };
    const appealed = matter({ ...closed, appeal: { verdict: null } }, { statusText: '不归物业管', nextStep });
    const { card, detail } = wordsOf(appealed);
    expect(card).toContain(nextStep);
    expect(detail).toContain(nextStep);
  });
  it('aMergedMatter_isNotAtItsLastStep_whereTheOtherGoesOn', () => {
    render(<FiveAnswers complaint={matter({ status: 'closed', mergedInto: { isOpen: true } })} />);
    expect(screen.queryByRole('status', { name: /^第 5 步/ })).toBeNull();
  });
});
