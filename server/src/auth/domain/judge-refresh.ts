/**
 * 登录续期: a refresh token is good for one use. Seeing a used one again means that somebody has a
 * copy, and nobody can tell who is the owner, so the whole sign-in ends and the person signs in anew.
 */
export interface RefreshFacts {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

export type RefreshVerdict = 'rotate' | 'reused' | 'expired';

export function judgeRefresh(token: RefreshFacts | null, now: Date): RefreshVerdict {
  if (token === null || token.revokedAt !== null) return 'expired';
  if (token.usedAt !== null) return 'reused';
  return token.expiresAt <= now ? 'expired' : 'rotate';
}
