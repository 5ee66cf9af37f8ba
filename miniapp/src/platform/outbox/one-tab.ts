import { isH5 } from '../environment';

const LOCK = 'ys:outbox';

/**
 * Runs the work unless another tab of this browser is at it. The browser frees the lock when a tab is closed or
 * crashes. Where it knows no locks, two tabs may both send: the idempotency key makes that one action all the same.
 */
export async function inOneTab<Result>(work: () => Promise<Result>): Promise<Result | 'elsewhere'> {
  const locks = isH5 ? lockManager() : undefined;
  if (locks === undefined) return work();
  return locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? ('elsewhere' as const) : work()));
}

/** Missing in older browsers and on pages without https, whatever the types say. */
function lockManager(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}
