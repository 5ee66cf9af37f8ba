import { isH5 } from './environment';

/** From the second visit on the web build starts without a network too. WeChat keeps the mini-program by itself. */
export function keepShell(): void {
  if (!isH5 || process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
