import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/domain-error';
import { type Attempts, attemptsAt, type Patience, waitBefore } from './domain/attempt-pause';

/** What attempts are counted under. */
export interface AttemptLane extends Patience {
  readonly key: string;
}

/** A bound on memory; the longest quiet lane goes first. */
const MAX_LANES = 10_000;

/** Counts attempts before anything is computed for them, so that many at once are no way around the count. */
@Injectable()
export class SignInAttempts {
  private readonly lanes = new Map<string, Attempts>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts one attempt in all lanes, or none in any.
   * @throws DomainError REQUEST.RATE_LIMITED with `retryAfterSeconds`
   */
  count(lanes: readonly AttemptLane[]): void {
    const now = this.clock.now();
    const wait = Math.max(...lanes.map((lane) => waitBefore(this.lanes.get(lane.key), lane, now)));
    if (wait > 0) throw new DomainError('REQUEST.RATE_LIMITED', { retryAfterSeconds: Math.ceil(wait / 1000) });
    for (const { key } of lanes) this.put(key, attemptsAt(this.lanes.get(key), now) + 1, now);
  }

  /** An attempt that was right was none: what others tried in the same lane stays counted. */
  takeBack(lanes: readonly AttemptLane[]): void {
    const now = this.clock.now();
    for (const { key } of lanes) this.put(key, Math.max(0, attemptsAt(this.lanes.get(key), now) - 1), now);
  }

  /** How many were made lately, for whoever asks more of those who come often. */
  madeIn(key: string): number {
    return attemptsAt(this.lanes.get(key), this.clock.now());
  }

  private put(key: string, count: number, last: Date): void {
    this.lanes.delete(key);
    if (count > 0) this.lanes.set(key, { count, last });
    const [longestQuiet] = this.lanes.keys();
    if (this.lanes.size > MAX_LANES && longestQuiet !== undefined) this.lanes.delete(longestQuiet);
  }
}
