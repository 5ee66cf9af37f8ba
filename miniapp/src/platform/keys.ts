import { useEffect, useRef } from 'react';
import { isH5 } from './environment';

/**
 * Hears the keys that are pressed inside the element `id`, on their way down: Taro's fields keep what is typed into them
 * to themselves. Not while a character is being composed; nothing in WeChat.
 */
export function useKeys(id: string, onKey: (event: KeyboardEvent) => void): void {
  const heard = useRef(onKey);
  heard.current = onKey;
  useEffect(() => {
    if (!isH5) return;
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.isComposing || !(target instanceof Element)) return;
      if (document.getElementById(id)?.contains(target)) heard.current(event);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [id]);
}

/** ↓ in the search field `id`: on to what was found. */
export function useDownKey(id: string, onDown: () => void): void {
  useKeys(id, (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  });
}

/** Ctrl+Enter, ⌘+Enter on a Mac: what the form is for, from wherever one is in it; not from a sheet that lies over it. */
export function useSubmitKey(id: string, onSubmit: () => void): void {
  useKeys(id, (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  });
}
