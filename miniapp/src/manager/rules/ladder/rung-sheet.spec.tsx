import { fireEvent, render, screen } from '@testing-library/react';
import type { Rung } from '../../../features/rules/ladder-draft';
import { RungSheet } from './rung-sheet';

const RUNGS: readonly Rung[] = [
  { percent: 80, roles: ['handler', 'teamLead'] },
  { percent: 100, roles: ['departmentHead'] },
];

function open(percent: number | null, onTake: (rung: Rung) => void = () => undefined): void {
  render(<RungSheet kind="resolution" rungs={RUNGS} percent={percent} onTake={onTake} onClose={() => undefined} />);
}
const type = (text: string) => fireEvent.input(screen.getByLabelText('时限用到百分之几'), { target: { value: text } });
const take = () => fireEvent.click(screen.getByText('放进草稿'));

it('newRung_needsAPercentNobodyElseHas_andSomebodyToTell', () => {
  const onTake = jest.fn();
  open(null, onTake);
  type('100');
  expect(screen.getAllByText('100% 这一级已经有了，请改那一级或换个数').length).toBeGreaterThan(0);
  type('0');
  expect(screen.getAllByText('请填 1 到 1000 的整数').length).toBeGreaterThan(0);
  type('150');
  expect(screen.getByText('请选告诉谁，至少一个')).toBeTruthy();
  take();
  expect(onTake).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('项目经理'));
  take();
  expect(onTake).toHaveBeenCalledWith({ percent: 150, roles: ['estateManager'] });
});

it('changedRung_beginsWithWhatItWas', () => {
  const onTake = jest.fn();
  open(80, onTake);
  fireEvent.click(screen.getByText('部门经理'));
  take();
  expect(onTake).toHaveBeenCalledWith({ percent: 80, roles: ['handler', 'teamLead', 'departmentHead'] });
});
