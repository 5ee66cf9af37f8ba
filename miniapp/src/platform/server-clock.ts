import { headerOf } from './answer-header';
import { getStored, setStored } from './storage';

/** Answers tell the second; a change below this is none. */
const NOTED_MS = 5_000;

let learnt: number | null = null;

/** By how much the server's clock is ahead of this device's, in milliseconds; `null`: no answer has come yet. */
export function clockAhead(): number | null {
  learnt ??= getStored('clock-ahead');
  return learnt;
}

/** Outlives a restart: what is done without a network is sealed with it. */
export function learnClock(answer: { header?: Record<string, unknown> }): void {
  const ahead = Date.parse(headerOf(answer, 'date') ?? '') - Date.now();
  if (Number.isNaN(ahead)) return;
  const known = clockAhead();
  if (known !== null && Math.abs(ahead - known) < NOTED_MS) return;
  learnt = ahead;
  setStored('clock-ahead', ahead);
}
