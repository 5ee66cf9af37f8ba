export type LoadTone = 'calm' | 'warn' | 'danger';

/** `3 / 8 单`; whoever may have none is given nothing by the system. */
export function loadWords(openCount: number, loadCap: number): string {
  return loadCap > 0 ? `${openCount} / ${loadCap} 单` : `${openCount} 单，不自动派单`;
}

/** A person is full at their cap and busy from three quarters of it on; without a cap there is nothing to fill. */
export function loadToneOf(openCount: number, loadCap: number): LoadTone {
  if (loadCap <= 0) return 'calm';
  if (openCount >= loadCap) return 'danger';
  return openCount / loadCap >= 0.75 ? 'warn' : 'calm';
}

/** Said beside the bar, so that its colour is never all there is. */
export const LOAD_TONE_WORD: Readonly<Record<LoadTone, string>> = { calm: '', warn: '偏忙', danger: '已满' };

/** Width of the bar in per cent; over-full bars stay inside their track. */
export function loadShare(openCount: number, loadCap: number): number {
  if (loadCap <= 0) return 0;
  return Math.min(100, Math.round((openCount / loadCap) * 100));
}
