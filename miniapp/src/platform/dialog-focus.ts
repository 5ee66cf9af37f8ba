import { useEffect, useRef } from 'react';
import { isH5 } from './environment';
import { useLayer } from './layers';

const FOCUSABLE = 'input, textarea, select, a[href], [tabindex]:not([tabindex="-1"])';

/** Back closes the dialog. In a browser: moves focus into it, keeps Tab inside, Esc closes, and gives focus back. */
export function useDialogFocus(id: string, onClose: () => void): void {
  useLayer(onClose);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isH5) return;
    const before = document.activeElement;
    const stopTrying = focusWhenShown(id);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepInside(id, event);
    };
    // On the way down: Taro's fields keep what is typed into them to themselves.
    document.addEventListener('keydown', onKey, true);
    return () => {
      stopTrying();
      document.removeEventListener('keydown', onKey, true);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
}

/**
 * Taro's web components are put together over several frames and lose the focus meanwhile, so it is
 * given again until they stand.
 */
function focusWhenShown(id: string): () => void {
  let frame = 0;
  let framesLeft = 20;
  const attempt = (): void => {
    const panel = document.getElementById(id);
    if (!panel?.contains(document.activeElement)) panel?.focus();
    framesLeft -= 1;
    if (framesLeft > 0) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

function keepInside(id: string, event: KeyboardEvent): void {
  const panel = document.getElementById(id);
  const stops = panel ? [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)] : [];
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (!panel || !first || !last) return;
  const active = document.activeElement;
  const isOutside = !panel.contains(active);
  if (event.shiftKey && (active === first || active === panel || isOutside)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && (active === last || isOutside)) {
    event.preventDefault();
    first.focus();
  }
}
