import { fireEvent, render, screen } from '@testing-library/react';
import { DayInput } from './day-input';
import { DayInput as DayInputOfWechat } from './day-input.weapp';

const BOUNDS = { min: '2026-12-01', max: '2031-11-29' };

it('aDay_isChosenInTheBrowsersOwnCalendar_withinItsBounds_andCleared', () => {
  const onChange = jest.fn();
  const { rerender } = render(<DayInput label="到期日" value="" onChange={onChange} {...BOUNDS} />);
  const input = screen.getByLabelText('到期日');
  expect(input.getAttribute('type')).toBe('date');
  expect([input.getAttribute('min'), input.getAttribute('max')]).toEqual(['2026-12-01', '2031-11-29']);
  fireEvent.change(input, { target: { value: '2027-06-30' } });
  expect(onChange).toHaveBeenLastCalledWith('2027-06-30');
  rerender(<DayInput label="到期日" value="2027-06-30" onChange={onChange} />);
  fireEvent.change(input, { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith('');
});

it('inWechat_theDaySaysWhatIsChosen_andIsClearedByAButton', () => {
  const onChange = jest.fn();
  const { rerender } = render(<DayInputOfWechat label="到期日" value="" onChange={onChange} {...BOUNDS} />);
  expect(screen.getByText('选择日期')).toBeTruthy();
  expect(screen.queryByText('不填到期日')).toBeNull();
  rerender(<DayInputOfWechat label="到期日" value="2027-06-30" onChange={onChange} {...BOUNDS} />);
  expect(screen.getByText('2027-06-30')).toBeTruthy();
  fireEvent.click(screen.getByText('不填到期日'));
  expect(onChange).toHaveBeenLastCalledWith('');
});
