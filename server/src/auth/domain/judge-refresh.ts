/**
 * 登录续期: a refresh token is good for one use. Seeing a used one again means that an answer was lost, that two pages
 * renewed at once, or that somebody has a copy. The first two come from the same program, and soon or before anything
 * was done with what the lost answer gave; everything else ends the whole sign-in, because nobody can tell who is the
 * owner.
 */
export interface RefreshFacts {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  /** `null`: given out before programs were told apart. */
  readonly clientDigest: string | null;
}

export interface RefreshAttempt {
  readonly now: Date;
  readonly clientDigest: string;
  /** Whether a token that came of this one has been used. */
  readonly isHeirUsed: boolean;
}

/** `repeat`: as `rotate`, and what the first use gave stays good too. `replace`: that was never received and is void. */
export type RefreshVerdict = 'rotate' | 'repeat' | 'replace' | 'reused' | 'expired';

/** Pages that renew at once. */
const AT_ONCE_MS = 60_000;
/** Whoever lost the answer comes back when there is a network again. */
const LOST_ANSWER_MS = 24 * 60 * 60_000;

export function judgeRefresh(token: RefreshFacts | null, attempt: RefreshAttempt): RefreshVerdict {
  const { now, clientDigest, isHeirUsed } = attempt;
  if (token === null || token.revokedAt !== null || token.expiresAt <= now) return 'expired';
  if (token.usedAt === null) return 'rotate';
  if (token.clientDigest !== clientDigest) return 'reused';
  const since = now.getTime() - token.usedAt.getTime();
  if (since <= AT_ONCE_MS) return 'repeat';
  return !isHeirUsed && since <= LOST_ANSWER_MS ? 'replace' : 'reused';
}
