/**
 * 没有信号时先做后传：承诺一律按服务器收到的时间算；手机说的“当时”只作为自称的时间留痕。
 * The phone tells how long ago it was, not when, so a phone whose clock is wrong claims the right time.
 */
import type { Decision } from './decision';

/** Less than this is the way through the network, not a claim. */
const LEAST_SECONDS = 60;
/** Nobody is without a network for longer than this; a clock that was set back is. */
const MOST_SECONDS = 3 * 24 * 3600;

/** `null` where there is nothing to claim, or where it cannot be true: too long ago, or before `notBefore`. */
export function claimedAt(secondsAgo: number | undefined, notBefore: Date, now: Date): Date | null {
  if (secondsAgo === undefined || secondsAgo < LEAST_SECONDS || secondsAgo > MOST_SECONDS) return null;
  const claimed = new Date(now.getTime() - secondsAgo * 1000);
  return claimed < notBefore ? null : claimed;
}

/** The claim stands in the timeline beside what the person did; what the system did on the occasion claims nothing. */
export function withClaim(decision: Decision, claimed: Date | null): Decision {
  if (claimed === null) return decision;
  const entries = decision.entries.map((said) =>
    said.isBySystem ? said : { ...said, data: { ...said.data, claimedAt: claimed.toISOString() } },
  );
  return { ...decision, entries };
}
