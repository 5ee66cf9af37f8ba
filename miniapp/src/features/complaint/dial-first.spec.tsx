import { fireEvent, render, screen } from '@testing-library/react';
import { makePhoneCall } from '../../platform/environment';
import { DialFirst } from './dial-first';

jest.mock('../../platform/environment', () => ({
  ...jest.requireActual<object>('../../platform/environment'),
  makePhoneCall: jest.fn(),
}));

it('whoeverIsInDanger_isDialledWithOneTap', () => {
  render(<DialFirst people={[{ name: '林晓梅', phone: '13500001111' }]} />);
  fireEvent.click(screen.getByText('打电话给林晓梅 13500001111'));
  expect(makePhoneCall).toHaveBeenCalledWith('13500001111');
});

it('nobodyToDial_nothingIsShown', () => {
  const { container } = render(<DialFirst people={[]} />);
  expect(container.innerHTML).toBe('');
});
