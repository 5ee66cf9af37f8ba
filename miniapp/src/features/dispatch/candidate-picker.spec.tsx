import { fireEvent, render, screen } from '@testing-library/react';
import type { Candidates, CandidateView } from '@yingsheng/shared/api/dispatch';
import { CandidatePicker } from './candidate-picker';
import { waysToDispatch } from './ways';

function candidate(name: string, part: Partial<CandidateView> = {}): CandidateView {
  return {
    personId: name,
    name,
    isOnDuty: true,
    openWorkOrderCount: 1,
    loadCap: 8,
    reasons: ['当班', '会给排水'],
    warnings: [],
    obstacle: null,
    ...part,
  };
}
const DATA: Candidates = {
  departmentId: 'd1',
  departmentName: '工程部',
  routeText: '按派单规则第 2 条',
  isUsualDepartment: true,
  isForGrabs: false,
  isPoolAllowed: true,
  grabberCount: 2,
  candidates: [
    candidate('张伟', { warnings: ['手上已满'] }),
    candidate('李建国'),
    candidate('王强', { obstacle: '不在班', isOnDuty: false }),
  ],
};
const query = (data: Candidates | undefined, error: Error | null = null) => ({ data, error, refetch: jest.fn() });

it('theFirstWithoutAWarning_isRecommended_withItsReasons', () => {
  render(<CandidatePicker query={query(DATA)} value={null} onChange={() => undefined} />);
  expect(screen.getAllByText('推荐')).toHaveLength(1);
  expect(screen.getByRole('radio', { name: /李建国.*推荐.*当班、会给排水/ })).toBeTruthy();
  expect(screen.getByText('请留意：手上已满')).toBeTruthy();
});

it('whoIsFull_mayStillBeChosen_whoIsAwayMayNot', () => {
  const onChange = jest.fn();
  render(<CandidatePicker query={query(DATA)} value={null} onChange={onChange} />);
  fireEvent.click(screen.getByText('王强'));
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('张伟'));
  expect(onChange).toHaveBeenCalledWith('张伟');
});

it('waysThatNameNobody_areTheRulesAndThePool_butNoPoolForADanger', () => {
  expect(waysToDispatch(DATA).map((way) => way.label)).toEqual(['自动选人', '放入抢单池']);
  expect(waysToDispatch({ ...DATA, isPoolAllowed: false }).map((way) => way.label)).toEqual(['自动选人']);
  expect(waysToDispatch({ ...DATA, isForGrabs: true })[0]?.note).toBe('按派单规则第 2 条，放入抢单池');
});

it('failedRead_offersToTryAgain', () => {
  const failed = query(undefined, new Error('offline'));
  render(<CandidatePicker query={failed} value={null} onChange={() => undefined} />);
  fireEvent.click(screen.getByText('再试一次'));
  expect(failed.refetch).toHaveBeenCalled();
});
