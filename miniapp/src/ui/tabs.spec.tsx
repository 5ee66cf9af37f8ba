import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Tabs } from './tabs';

jest.mock('../platform/environment', () => ({ isH5: true, isWeapp: false }));

const ITEMS = [
  { value: 'open', label: '进行中' },
  { value: 'closed', label: '已关闭' },
  { value: 'all', label: '全部' },
] as const;

function Shown() {
  const [value, setValue] = useState<'open' | 'closed' | 'all'>('open');
  return (
    <Tabs label="看哪些" items={ITEMS} value={value} onChange={setValue}>
      <p>{value}</p>
    </Tabs>
  );
}

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

describe('Tabs', () => {
  it('a_list_of_tabs_with_the_panel_of_the_chosen_one', () => {
    render(<Shown />);
    expect(screen.getByRole('tablist', { name: '看哪些' }).contains(tab('全部'))).toBe(true);
    expect(screen.getByRole('tabpanel', { name: '进行中' }).textContent).toBe('open');
    expect(tab('进行中').getAttribute('aria-selected')).toBe('true');
    expect(tab('已关闭').getAttribute('aria-selected')).toBe('false');
  });

  it('is_one_stop_for_the_Tab_key', () => {
    render(<Shown />);
    expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  it('the_chosen_one_comes_into_sight_in_a_list_that_is_wider_than_the_screen', () => {
    const widths = { tablist: 100, tab: 60 };
    const at = (element: Element): number =>
      element.role === 'tab' ? ITEMS.findIndex(({ label }) => label === element.textContent) * widths.tab : 0;
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(widths.tablist);
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
      const scrolled = this.role === 'tab' ? (this.parentElement?.scrollLeft ?? 0) : 0;
      return new DOMRect(at(this) - scrolled, 0, widths.tab, 40);
    });
    render(<Shown />);
    fireEvent.click(tab('全部'));
    expect(screen.getByRole('tablist').scrollLeft).toBe(2 * widths.tab - (widths.tablist - widths.tab) / 2);
    jest.restoreAllMocks();
  });

  it('arrows_Home_and_End_choose_and_take_the_focus_along_around_the_ends', () => {
    render(<Shown />);
    tab('进行中').focus();
    for (const [key, name] of [
      ['ArrowRight', '已关闭'],
      ['End', '全部'],
      ['ArrowRight', '进行中'],
      ['ArrowLeft', '全部'],
      ['Home', '进行中'],
    ] as const) {
      fireEvent.keyDown(document.activeElement as Element, { key });
      expect(tab(name).getAttribute('aria-selected')).toBe('true');
      expect(document.activeElement).toBe(tab(name));
    }
  });
});
