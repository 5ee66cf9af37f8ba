import type { Clock } from './clock/clock';

/** A bound on memory, not a tuning knob: beyond it everything is read afresh. */
const MAX_ENTRIES = 10_000;

interface Remembered<T> {
  readonly value: Promise<T>;
  readonly since: number;
}

/**
 * Reference data read at every request, remembered for seconds. Concurrent askers share one read; a
 * failed read is not remembered. Only for data that no rule of a transaction depends on to the second.
 */
export class ShortMemory<T> {
  private readonly entries = new Map<string, Remembered<T>>();

  constructor(
    private readonly clock: Clock,
    private readonly seconds: number,
  ) {}

  get(key: string, read: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const known = this.entries.get(key);
    if (known !== undefined && now >= known.since && now < known.since + this.seconds * 1000) return known.value;
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
    const value = read();
    this.entries.set(key, { value, since: now });
    value.catch(() => {
      if (this.entries.get(key)?.value === value) this.entries.delete(key);
    });
    return value;
  }

  forget(): void {
    this.entries.clear();
  }
}
