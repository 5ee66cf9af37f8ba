import { render, screen } from '@testing-library/react';
import type { AtRiskRow } from '@yingsheng/shared/api/board';
import type { LadderRole } from '@yingsheng/shared/sla/ladder';
import { AtRiskTable, shortNumber } from './at-risk-table';

const now = new Date('2026-11-23T02:00:00Z');
const row: AtRiskRow = {
  complaintId: 'c1',
  workOrderId: null,
  number: 'YS-261123-0051',
  title: '电梯困人',
  placeText: '5 栋 1 单元',
  category: 'lift',
  urgency: 'lifeSafety',
  householdCount: 3,
  ballHolder: null,
  isHolderAway: false,
  clock: {
    id: 'k1',
    kind: 'onSite',
    startedAt: '2026-11-23T01:48:00Z',
    warnAt: '2026-11-23T02:00:00Z',
    dueAt: '2026-11-23T02:03:00Z',
    endedAt: null,
    outcome: null,
  },
  nextRung: null,
};

it('eachRow_saysTimeLeftStepAndWhoMustMove_inWords', () => {
  render(<AtRiskTable rows={[row]} now={now} renderActions={() => null} />);
  for (const words of ['3 分', '1123-0051', '危及安全', '电梯困人', '3 户反映', '5 栋 1 单元', '还没有人', '到场']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
});

it('eachRow_saysWhomTheLadderTellsNext', () => {
  const { rerender } = render(<AtRiskTable rows={[row]} now={now} renderActions={() => null} />);
  expect(screen.queryByText(/不处理/)).toBeNull();
  const told = (at: string, role: LadderRole) =>
    rerender(<AtRiskTable rows={[{ ...row, nextRung: { at, role } }]} now={now} renderActions={() => null} />);
  told('2026-11-23T02:10:30Z', 'estateManager');
  expect(screen.getByText('不处理，10:10 上报项目经理')).toBeTruthy();
  told('2026-11-23T02:02:00Z', 'teamLead');
  expect(screen.getByText('不处理，10:02 提醒班组长')).toBeTruthy();
});

it('shortNumber_saysTheDay_soThatItMeansOneMatter', () => {
  expect(shortNumber('YS-261129-0009')).toBe('1129-0009');
  expect(shortNumber('YS-261129-0009')).not.toBe(shortNumber('YS-261130-0009'));
});

it('whoIsAway_isNamed_andThatNobodyIsOnIt', () => {
  const ballHolder = { id: 'p1', name: '张师傅', departmentName: '工程部', phone: null };
  render(<AtRiskTable rows={[{ ...row, ballHolder, isHolderAway: true }]} now={now} renderActions={() => null} />);
  expect(screen.getByText('张师傅请假，没人在处理')).toBeTruthy();
});

it('whatIsLate_saysHowLate', () => {
  const clock = { ...row.clock, dueAt: '2026-11-23T01:48:00Z' };
  render(<AtRiskTable rows={[{ ...row, clock }]} now={now} renderActions={() => null} />);
  expect(screen.getByText('已迟 12 分').className).toContain('danger');
});
