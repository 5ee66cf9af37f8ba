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
   * @param key whom the limit is for, e.g. `person:<id>`
   * @throws DomainError REQUEST.RATE_LIMITED with `retryAfterSeconds`
   */
  hit(key: string, limitPerMinute: number): void {
    const now = this.clock.now().getTime();
    const minute = Math.floor(now / WINDOW_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.counts = new Map();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count <= limitPerMinute) return;
    const retryAfterSeconds = Math.max(1, Math.ceil(((minute + 1) * WINDOW_MS - now) / 1000));
    throw new DomainError('REQUEST.RATE_LIMITED', { retryAfterSeconds });
  }
}
