import type { Clock } from '../clock/clock';

export interface BreakerLimits {
  /** So many failures in a row, and nobody is called for a while. */
  readonly failures: number;
  readonly pauseSeconds: number;
}

/** 熔断: whoever fails again and again is left alone; after each pause one failure is enough for the next. */
export class CircuitBreaker {
  private failuresInARow = 0;
  private pausedUntil = 0;

  constructor(
    private readonly clock: Clock,
    private readonly limits: BreakerLimits,
  ) {}

  get isPaused(): boolean {
    return this.clock.now().getTime() < this.pausedUntil;
  }

  succeeded(): void {
    this.failuresInARow = 0;
  }

  /** @returns whether a pause begins with this failure */
  failed(): boolean {
    this.failuresInARow += 1;
    if (this.failuresInARow < this.limits.failures || this.isPaused) return false;
    this.pausedUntil = this.clock.now().getTime() + this.limits.pauseSeconds * 1000;
    return true;
  }
}
