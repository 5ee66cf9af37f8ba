import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { DomainError } from '../domain-error';

const WINDOW_MS = 60_000;

/** Counts per key in whole minutes; all counts are dropped when the minute turns, so memory stays bounded. */
@Injectable()
export class RateLimiter {
  private minute = -1;
  private counts = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts one more.
   * @param key whom the limit is for, e.g. `person:<id>`
   * @throws DomainError REQUEST.RATE_LIMITED with `retryAfterSeconds`
   */
  hit(key: string, limitPerMinute: number): void {
    this.refuseAbove(key, limitPerMinute - 1);
    this.counts.set(key, this.countOf(key) + 1);
  }

  /**
   * Counts nothing; for limits on what went wrong, which is known only afterwards.
   * @throws DomainError REQUEST.RATE_LIMITED when more than `limitPerMinute` have been counted
   */
  refuseAbove(key: string, limitPerMinute: number): void {
    this.turnMinute();
    if (this.countOf(key) <= limitPerMinute) return;
    const endsAt = (this.minute + 1) * WINDOW_MS;
    const retryAfterSeconds = Math.max(1, Math.ceil((endsAt - this.clock.now().getTime()) / 1000));
    throw new DomainError('REQUEST.RATE_LIMITED', { retryAfterSeconds });
  }

  private countOf(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  private turnMinute(): void {
    const minute = Math.floor(this.clock.now().getTime() / WINDOW_MS);
    if (minute === this.minute) return;
    this.minute = minute;
    this.counts = new Map();
  }
}
