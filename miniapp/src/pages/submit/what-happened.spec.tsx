import { render, screen } from '@testing-library/react';
import { emptyDraft } from '../../features/complaint/submit-draft';
import { WhatHappened } from './what-happened';

const HOW = /点键盘上的话筒/;
const show = (isHeldInTheHand: boolean) => {
  const matchMedia = (query: string) => ({ matches: query === '(pointer: coarse)' && isHeldInTheHand });
  window.matchMedia = matchMedia as unknown as typeof window.matchMedia;
  render(<WhatHappened draft={emptyDraft(null)} onChange={jest.fn()} onUnsent={jest.fn()} />);
  return screen.getByRole('textbox', { name: /发生了什么/ });
};

describe('speaking instead of writing', () => {
  it('onAPhone_isShownHow_underTheBoxThatItIsWrittenIn', () => {
    const box = show(true);
    expect(box.closest('.ys-input')).toBeTruthy();
    expect(box.closest('.ys-input--plain')).toBeNull();
    const how = screen.getByText(HOW);
    expect(box.compareDocumentPosition(how)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(how.textContent).toMatch(/苹果手机.*安卓手机/);
  });

  it('onAComputer_whoseKeyboardHasNoSuchKey_isNotSpokenOf', () => {
    show(false);
    expect(screen.queryByText(HOW)).toBeNull();
  });
});
