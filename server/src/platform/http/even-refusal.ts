import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** Longer than a refusal ever needs; short for whoever mistyped. */
export const REFUSED_AFTER_MS = 25;
/** Timers keep to whole milliseconds, and would give away the fraction; the last of them are waited out turn by turn. */
const TIMER_MS = 2;

/**
 * 拒绝不早不晚: whatever `work` refuses is refused this long after it began, so that the time does not tell how far the
 * looking got: whether a code was never there, was used, has lapsed or waits for somebody.
 */
export async function refusedEvenly<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + REFUSED_AFTER_MS;
  try {
    return await work();
  } catch (error) {
    const left = until - performance.now() - TIMER_MS;
    if (left > 0) await wait(Math.floor(left));
    while (performance.now() < until) await turn();
    throw error;
  }
}
