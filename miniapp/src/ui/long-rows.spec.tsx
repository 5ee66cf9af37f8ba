import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import { LongRows, partsOf } from './long-rows';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const list = (count: number) => (
  <LongRows rows={numbers(count)} most={10} label="后面的">
    {(shown) => shown.map((one) => <p key={one}>第 {one} 行</p>)}
  </LongRows>
);
const shown = () => screen.getAllByText(/^第 \d+ 行$/).map(({ textContent }) => textContent);

describe('rows that are all at hand', () => {
  it.each([0, 1, 9, 10, 11, 57])('%i rows: every row is in one part, in order, and no part is too long', (count) => {
    const parts = partsOf(numbers(count), 10);
    expect(parts.flat()).toEqual(numbers(count));
    expect(Math.max(0, ...parts.map((part) => part.length))).toBeLessThanOrEqual(10);
  });

  it('heavyRows_takeTheRoomOfSeveral_andTheHeaviestStandAlone', () => {
    expect(partsOf([1, 4, 4, 2, 30, 1, 1], 6, (weight) => weight)).toEqual([[1, 4], [4, 2], [30], [1, 1]]);
  });

  it('aShortList_standsAsIfNothingWereThere', () => {
    const { container } = render(list(10));
    expect(shown()).toHaveLength(10);
    expect(container.querySelector('[role=button]')).toBeNull();
    expect(container.firstElementChild?.tagName).toBe('P');
  });

  it('theNextPart_takesThePlaceOfTheOne_fromItsTop_andTheWayBackIsThere', () => {
    render(list(25));
    fireEvent.click(screen.getByText('后面的'));
    expect(shown()).toEqual(numbers(10).map((one) => `第 ${one + 10} 行`));
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: expect.stringMatching(/^#ys-rows-\d+$/) }),
    );
    fireEvent.click(screen.getByText('后面的'));
    expect(shown()).toHaveLength(5);
    expect(screen.queryByText('后面的')).toBeNull();
    fireEvent.click(screen.getByText('回到前面的'));
    expect(shown()[0]).toBe('第 10 行');
  });

  it('aListThatBecomesShorter_showsWhatIsLeft', () => {
    const { rerender } = render(list(25));
    fireEvent.click(screen.getByText('后面的'));
    fireEvent.click(screen.getByText('后面的'));
    rerender(list(12));
    expect(shown()).toEqual(['第 10 行', '第 11 行']);
  });
});
