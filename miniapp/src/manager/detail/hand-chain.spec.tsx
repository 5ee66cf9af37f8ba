import { render, screen } from '@testing-library/react';
import type { HandView } from '@yingsheng/shared/api/complaint';
import { HandChain } from './hand-chain';

const now = new Date('2026-11-23T06:00:00.000Z');
const hand = (name: string, part: Partial<HandView> = {}): HandView => ({
  name,
  departmentName: '工程部',
  from: '2026-11-23T02:00:00.000Z',
  until: null,
  hasTaken: true,
  whyMoved: null,
  ...part,
});

it('whoHadIt_untilWhen_andWhyItMoved', () => {
  const gone = hand('李建国', { until: '2026-11-23T03:30:00.000Z', whyMoved: '需要高空作业' });
  render(<HandChain hands={[gone, hand('王强', { from: '2026-11-23T03:30:00.000Z' })]} now={now} />);
  expect(screen.getByText('1. 李建国 · 工程部')).toBeTruthy();
  expect(screen.getByText('10:00 起，到 11:30')).toBeTruthy();
  expect(screen.getByText('需要高空作业')).toBeTruthy();
  expect(screen.getByText('11:30 起，现在在手上')).toBeTruthy();
});

it('whoWasOnlyAsked_isMarked', () => {
  const asked = hand('吴大勇', { hasTaken: false, until: '2026-11-23T03:00:00.000Z', whyMoved: '不是我的专业' });
  render(<HandChain hands={[asked, hand('王强')]} now={now} />);
  expect(screen.getByText('1. 吴大勇 · 工程部（未接单）')).toBeTruthy();
});

it('oneHand_isNoChain', () => {
  expect(render(<HandChain hands={[hand('李建国')]} now={now} />).container.textContent).toBe('');
});
