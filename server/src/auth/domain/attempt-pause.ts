/**
 * 登录失败越多，等得越久: after some free attempts each further one waits twice as long as the one before. Nobody is
 * locked out for good, and what has been quiet for long is forgotten.
 */
export interface Attempts {
  readonly count: number;
  readonly last: Date;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5 * 60_000;
const FORGOTTEN_AFTER_MS = 60 * 60_000;

export function attemptsAt(attempts: Attempts | undefined, now: Date): number {
  if (attempts === undefined || now.getTime() - attempts.last.getTime() >= FORGOTTEN_AFTER_MS) return 0;
  return attempts.count;
}

/** How many attempts are free, and how long a pause grows at most. */
export interface Patience {
  readonly free: number;
  readonly longestPauseMs?: number;
}

/** Milliseconds until the next attempt is let through; 0: at once. */
export function waitBefore(attempts: Attempts | undefined, { free, longestPauseMs }: Patience, now: Date): number {
  const count = attemptsAt(attempts, now);
  if (attempts === undefined || count < free) return 0;
  const pause = Math.min(longestPauseMs ?? LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(count - free, 20));
  return Math.max(0, attempts.last.getTime() + pause - now.getTime());
}
