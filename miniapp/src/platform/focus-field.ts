import { isH5 } from './environment';

/** Taro's web components are put together over several frames, and lose the focus meanwhile. */
const MOST_FRAMES = 20;

/** Moves the cursor into the field inside the element `id`, for people who work by keyboard; nothing in WeChat. */
export function focusField(id: string): void {
  focusWhenThere(() => document.getElementById(id)?.querySelector<HTMLElement>('input, textarea'));
}

/** Moves the focus to the element `id` itself. */
export function focusElement(id: string): void {
  focusWhenThere(() => document.getElementById(id));
}

/** Moves the focus to the first thing in the element `id` that Tab stops at. */
export function focusFirst(id: string): void {
  focusWhenThere(() => document.getElementById(id)?.querySelector<HTMLElement>('[tabindex="0"]'));
}

/** Given again where it gets lost meanwhile; never taken from where the person has gone since. */
function focusWhenThere(find: () => HTMLElement | null | undefined, framesLeft = MOST_FRAMES, isGiven = false): void {
  if (!isH5) return;
  const found = find();
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (!isGiven || isLost) found?.focus();
  const isNowGiven = isGiven || (found !== null && found !== undefined && document.activeElement === found);
  if (framesLeft > 0) requestAnimationFrame(() => focusWhenThere(find, framesLeft - 1, isNowGiven));
}
