import { fireEvent, render, screen } from '@testing-library/react';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { ActionPanel } from './action-panel';

const allowing = (...allowedActions: ComplaintDetail['allowedActions']) =>
  ({ id: 'c1', allowedActions }) as unknown as ComplaintDetail;

it('onlyWhatTheServerAllows_isOffered', () => {
  render(<ActionPanel complaint={allowing('dispatch', 'comment')} onDo={() => undefined} />);
  expect(screen.getByText('派单')).toBeTruthy();
  expect(screen.getByText('留言')).toBeTruthy();
  expect(screen.queryByText('并案')).toBeNull();
  expect(screen.queryByText('去受理和答复')).toBeNull();
});

it('aTap_opensTheFormOfThatAction', () => {
  const onDo = jest.fn();
  render(<ActionPanel complaint={allowing('merge')} onDo={onDo} />);
  fireEvent.click(screen.getByText('并案'));
  expect(onDo).toHaveBeenCalledWith({ kind: 'merge' });
});

it('withNothingToDo_itSaysSo', () => {
  render(<ActionPanel complaint={allowing('urge')} onDo={() => undefined} />);
  expect(screen.getByText('现在不需要您操作，有变化会提醒您。')).toBeTruthy();
});
