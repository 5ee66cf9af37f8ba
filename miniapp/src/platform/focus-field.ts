import { isH5 } from './environment';

/** Moves the cursor into the field inside the element `id`, for people who work by keyboard; nothing in WeChat. */
export function focusField(id: string): void {
  if (!isH5) return;
  document.getElementById(id)?.querySelector<HTMLElement>('input, textarea')?.focus();
}
