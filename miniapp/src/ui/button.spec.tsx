import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from './button';

it('enterAndSpace_pressTheButton', () => {
  const onTap = jest.fn();
  render(<Button label="提交" onTap={onTap} />);
  const button = screen.getByRole('button', { name: '提交' });
  fireEvent.keyDown(button, { key: 'Enter' });
  fireEvent.keyDown(button, { key: ' ' });
  fireEvent.keyDown(button, { key: 'a' });
  fireEvent.click(button);
  expect(onTap).toHaveBeenCalledTimes(3);
});

it('busyOrDisabled_takesNoTap', () => {
  const onTap = jest.fn();
  const { rerender } = render(<Button label="提交" busy onTap={onTap} />);
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('button').textContent).toBe('请稍候…');
  rerender(<Button label="提交" disabled onTap={onTap} />);
  fireEvent.click(screen.getByRole('button'));
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
  expect(onTap).not.toHaveBeenCalled();
});
