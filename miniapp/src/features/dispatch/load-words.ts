export type LoadTone = 'calm' | 'warn' | 'danger';

/** A person is full at their cap and busy from three quarters of it on. */
export function loadToneOf(openCount: number, loadCap: number): LoadTone {
  if (openCount >= loadCap) return 'danger';
  return openCount / loadCap >= 0.75 ? 'warn' : 'calm';
}

/** Said beside the bar, so that its colour is never all there is. */
export const LOAD_TONE_WORD: Readonly<Record<LoadTone, string>> = { calm: '', warn: '偏忙', danger: '已满' };

/** Width of the bar in per cent; over-full bars stay inside their track. */
export function loadShare(openCount: number, loadCap: number): number {
  if (loadCap <= 0) return openCount > 0 ? 100 : 0;
  return Math.min(100, Math.round((openCount / loadCap) * 100));
}
