/**
 * How a call to the outside world failed. `retryable`: busy, unreachable or answering nonsense; the same call may go
 * through later. `token`: the access token is no longer good. `refused`: this person cannot be reached this way now,
 * another channel may. `permanent`: the call itself is wrong (ours to mend); trying again changes nothing.
 */
export type OutsideErrorKind = 'retryable' | 'token' | 'refused' | 'permanent';

/** Carries no address and no secret: both may stand in the URL. */
export class OutsideError extends Error {
  constructor(
    readonly kind: OutsideErrorKind,
    readonly provider: string,
    /** The provider's own code, where it gave one. */
    readonly code: string | number | null,
    words: string,
  ) {
    super(`${provider}: ${words}${code === null ? '' : ` (${code})`}`);
    this.name = 'OutsideError';
  }
}
